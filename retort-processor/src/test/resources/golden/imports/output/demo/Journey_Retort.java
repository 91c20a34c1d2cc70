// Written by retort-processor from Journey; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Journey].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journey_Retort implements Codec<Journey> {

    static final Journey_Retort CODEC = new Journey_Retort();

    static {
        Generated.register(1, Journey.class, CODEC);
    }

    private static final Names NAMES = Names.of("starts_at");
    private static final long REQUIRED = 0b1L;

    private Journey_Retort() {}

    @Override
    public Journey read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Geo.Place startsAt = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> startsAt = Journey$demo$Geo$Place_Retort.CODEC.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Journey(startsAt);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Journey value) {
        out.beginObject();
        Journey$demo$Geo$Place_Retort.CODEC.write(out.name(NAMES, 0), value.startsAt());
        out.endObject();
    }
}
