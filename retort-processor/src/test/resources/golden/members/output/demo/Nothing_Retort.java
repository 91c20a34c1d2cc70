// Written by retort-processor from Nothing; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Nothing].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Nothing_Retort implements Codec<Nothing> {

    static final Nothing_Retort CODEC = new Nothing_Retort();

    static {
        Generated.register(1, Nothing.class, CODEC);
    }

    private static final Names NAMES = Names.of();

    private Nothing_Retort() {}

    @Override
    public Nothing read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                default -> in.skip();
            }
        }
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Nothing();
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Nothing value) {
        out.beginObject();
        out.endObject();
    }
}
