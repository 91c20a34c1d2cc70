// Written by retort-processor from Geo.Shape; edit that instead.
package demo;

import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Tag;

/// The codec of [Shape].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journeys$demo$Geo$Shape_Retort implements Codec<Geo.Shape> {

    static final Journeys$demo$Geo$Shape_Retort CODEC = new Journeys$demo$Geo$Shape_Retort();

    private static final Tag TAG = new Tag("type", "Circle", "Square");

    private Journeys$demo$Geo$Shape_Retort() {}

    @Override
    public Geo.Shape read(JsonReader in) {
        return switch (TAG.read(in)) {
            case 0 -> Journeys$demo$Geo$Circle_Retort.CODEC.read(in);
            case 1 -> Journeys$demo$Geo$Square_Retort.CODEC.read(in);
            default -> null;
        };
    }

    @Override
    public void write(JsonWriter out, Geo.Shape value) {
        switch (value) {
            case Geo.Circle choice -> Journeys$demo$Geo$Circle_Retort.CODEC.write(TAG.write(out, 0), choice);
            case Geo.Square choice -> Journeys$demo$Geo$Square_Retort.CODEC.write(TAG.write(out, 1), choice);
        }
    }
}
