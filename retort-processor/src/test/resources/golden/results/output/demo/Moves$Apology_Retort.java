// Written by retort-processor from Moves.Apology; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Apology].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Moves$Apology_Retort implements Codec<Moves.Apology> {

    static final Moves$Apology_Retort CODEC = new Moves$Apology_Retort();

    static {
        Generated.register(1, Moves.Apology.class, CODEC);
    }

    private static final Names NAMES = Names.of("text");
    private static final long REQUIRED = 0b1L;

    private Moves$Apology_Retort() {}

    @Override
    public Moves.Apology read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String text = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> text = in.readString();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Moves.Apology(text);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Moves.Apology value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.text());
        out.endObject();
    }
}
