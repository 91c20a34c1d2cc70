// Written by retort-processor from Address.Many; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import java.util.ArrayList;
import java.util.List;

/// The codec of [Many].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address$Many_Retort implements Codec<Address.Many> {

    static final Address$Many_Retort CODEC = new Address$Many_Retort();

    static {
        Generated.register(1, Address.Many.class, CODEC);
    }

    private static final Names NAMES = Names.of("addresses");
    private static final long REQUIRED = 0b1L;

    private Address$Many_Retort() {}

    @Override
    public Address.Many read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        List<Address> addresses = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> addresses = readAddresses(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Address.Many(addresses);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Address.Many value) {
        out.beginObject();
        out.name(NAMES, 0).beginArray();
        for (Address element : value.addresses()) {
            Address_Retort.CODEC.write(out, element);
        }
        out.endArray();
        out.endObject();
    }

    private static List<Address> readAddresses(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<Address>();
        while (in.nextElement()) {
            Address element = Address_Retort.CODEC.read(in);
            elements.add(element);
        }
        return elements;
    }
}
