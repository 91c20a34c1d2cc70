// Written by retort-processor from Geo.Square; edit that instead.
package demo;

import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Square].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journeys$demo$Geo$Square_Retort implements Codec<Geo.Square> {

    static final Journeys$demo$Geo$Square_Retort CODEC = new Journeys$demo$Geo$Square_Retort();

    private static final Names NAMES = Names.of("side");
    private static final long REQUIRED = 0b1L;

    private Journeys$demo$Geo$Square_Retort() {}

    @Override
    public Geo.Square read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        double side = 0;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> side = in.readDouble();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Geo.Square(side);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Geo.Square value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.side());
        out.endObject();
    }
}
