// Written by retort-processor from Called.Person; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Person].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Called$Person_Retort implements Codec<Called.Person> {

    static final Called$Person_Retort CODEC = new Called$Person_Retort();

    static {
        Generated.register(1, Called.Person.class, CODEC);
    }

    private static final Names NAMES = Names.of("first_name", "favouriteColour");
    private static final long REQUIRED = 0b1L;

    private Called$Person_Retort() {}

    @Override
    public Called.Person read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String firstName = null;
        Called.Colour colour = Called.Colour.DARK_RED;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> firstName = in.readString();
                case 1 -> colour = Called$Colour_Retort.CODEC.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Called.Person(firstName, colour);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Called.Person value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.firstName());
        Called$Colour_Retort.CODEC.write(out.name(NAMES, 1), value.colour());
        out.endObject();
    }
}
