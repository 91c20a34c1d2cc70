// Written by retort-processor from Geo.Span; edit that instead.
package demo;

import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Span].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journeys$demo$Geo$Span_Retort<T> implements Codec<Geo.Span<T>> {

    private static final Names NAMES = Names.of("from", "to");
    private static final long REQUIRED = 0b11L;

    private final Codec<T> codecOfT;

    Journeys$demo$Geo$Span_Retort(Codec<T> codecOfT) {
        this.codecOfT = codecOfT;
    }

    @Override
    public Geo.Span<T> read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        T from = null;
        T to = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> from = codecOfT.read(in);
                case 1 -> to = codecOfT.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Geo.Span<T>(from, to);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Geo.Span<T> value) {
        out.beginObject();
        codecOfT.write(out.name(NAMES, 0), value.from());
        codecOfT.write(out.name(NAMES, 1), value.to());
        out.endObject();
    }
}
