// Written by retort-processor from Address.Box; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Box].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address$Box_Retort implements Codec<Address.Box> {

    static final Address$Box_Retort CODEC = new Address$Box_Retort();

    static {
        Generated.register(1, Address.Box.class, CODEC);
    }

    private static final Names NAMES = Names.of("box", "town");
    private static final long REQUIRED = 0b11L;

    private Address$Box_Retort() {}

    @Override
    public Address.Box read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        int box = 0;
        String town = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> box = in.readInt();
                case 1 -> town = in.readString();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Address.Box(box, town);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Address.Box value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.box());
        out.name(NAMES, 1).value(value.town());
        out.endObject();
    }
}
