// Written by retort-processor from Address.Postal; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import java.util.Optional;

/// The codec of [Postal].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address$Postal_Retort implements Codec<Address.Postal> {

    static final Address$Postal_Retort CODEC = new Address$Postal_Retort();

    static {
        Generated.register(1, Address.Postal.class, CODEC);
    }

    private static final Names NAMES = Names.of("town", "street");
    private static final long REQUIRED = 0b1L;

    private Address$Postal_Retort() {}

    @Override
    public Address.Postal read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String town = null;
        Optional<String> street = Optional.empty();
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> town = in.readString();
                case 1 -> {
                    if (!in.readNull()) {
                        String streetValue = in.readString();
                        street = Optional.ofNullable(streetValue);
                    }
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Address.Postal(town, street);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Address.Postal value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.town());
        if (value.street().isPresent()) {
            out.name(NAMES, 1).value(value.street().get());
        }
        out.endObject();
    }
}
