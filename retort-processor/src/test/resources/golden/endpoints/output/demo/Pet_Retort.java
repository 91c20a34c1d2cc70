// Written by retort-processor from Pet; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Pet].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Pet_Retort implements Codec<Pet> {

    static final Pet_Retort CODEC = new Pet_Retort();

    static {
        Generated.register(1, Pet.class, CODEC);
    }

    private static final Names NAMES = Names.of("id", "name");
    private static final long REQUIRED = 0b11L;

    private Pet_Retort() {}

    @Override
    public Pet read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        long id = 0;
        String name = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> id = in.readLong();
                case 1 -> name = in.readString();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Pet(id, name);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Pet value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.id());
        out.name(NAMES, 1).value(value.name());
        out.endObject();
    }
}
