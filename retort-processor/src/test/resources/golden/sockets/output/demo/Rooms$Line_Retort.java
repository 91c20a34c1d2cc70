// Written by retort-processor from Rooms.Line; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Constraints;

/// The codec of [Line].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Rooms$Line_Retort implements Codec<Rooms.Line> {

    static final Rooms$Line_Retort CODEC = new Rooms$Line_Retort();

    static {
        Generated.register(1, Rooms.Line.class, CODEC);
    }

    private static final Names NAMES = Names.of("text");
    private static final long REQUIRED = 0b1L;

    private Rooms$Line_Retort() {}

    @Override
    public Rooms.Line read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String text = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> {
                    text = in.readString();
                    in.check(text, Constraints.NOT_BLANK);
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Rooms.Line(text);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Rooms.Line value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.text());
        out.endObject();
    }
}
