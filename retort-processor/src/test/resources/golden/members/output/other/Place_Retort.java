// Written by retort-processor from Place; edit that instead.
package other;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import java.util.ArrayList;
import java.util.List;

/// The codec of [Place].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Place_Retort implements Codec<Place> {

    static final Place_Retort CODEC = new Place_Retort();

    static {
        Generated.register(1, Place.class, CODEC);
    }

    private static final Names NAMES = Names.of("name", "parts");
    private static final long REQUIRED = 0b11L;

    private Place_Retort() {}

    @Override
    public Place read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String name = null;
        List<Place> parts = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> name = in.readString();
                case 1 -> parts = readParts(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Place(name, parts);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Place value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.name());
        out.name(NAMES, 1).beginArray();
        for (Place element : value.parts()) {
            Place_Retort.CODEC.write(out, element);
        }
        out.endArray();
        out.endObject();
    }

    private static List<Place> readParts(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<Place>();
        while (in.nextElement()) {
            Place element = Place_Retort.CODEC.read(in);
            elements.add(element);
        }
        return elements;
    }
}
