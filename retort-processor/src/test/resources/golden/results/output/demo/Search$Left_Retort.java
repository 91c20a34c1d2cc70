// Written by retort-processor from Search.Left; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Left].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Search$Left_Retort implements Codec<Search.Left> {

    static final Search$Left_Retort CODEC = new Search$Left_Retort();

    static {
        Generated.register(1, Search.Left.class, CODEC);
    }

    private static final Names NAMES = Names.of("since");
    private static final long REQUIRED = 0b1L;

    private Search$Left_Retort() {}

    @Override
    public Search.Left read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String since = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> since = in.readString();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Search.Left(since);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Search.Left value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.since());
        out.endObject();
    }
}
