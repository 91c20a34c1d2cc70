// Written by retort-processor from Maps.Place; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.validation.Constraint;
import dev.retort.validation.Size;

/// The codec of [Place].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Maps$Place_Retort implements Codec<Maps.Place> {

    static final Maps$Place_Retort CODEC = new Maps$Place_Retort();

    static {
        Generated.register(1, Maps.Place.class, CODEC);
    }

    private static final Constraint<Object> NAME_SIZE = new Size(2, Integer.MAX_VALUE, "character");

    private Maps$Place_Retort() {}

    @Override
    public Maps.Place read(JsonReader in) {
        if (!in.beginTuple()) return null;
        int array = in.valueStart();
        int faults = in.faultCount();
        String name = null;
        double latitude = 0;
        double longitude = 0;
        Integer height = null;
        int index = 0;
        for (; in.nextElement(); index++) {
            switch (index) {
                case 0 -> {
                    name = in.readString();
                    in.check(name, NAME_SIZE);
                }
                case 1 -> latitude = in.readDouble();
                case 2 -> longitude = in.readDouble();
                case 3 -> {
                    if (!in.readNull()) {
                        height = in.readInt();
                    }
                }
                default -> in.skip();
            }
        }
        in.endTuple(array, index, 4);
        if (in.faultCount() > faults) return null;
        try {
            return new Maps.Place(name, latitude, longitude, height);
        } catch (RuntimeException refusal) {
            in.refused(array, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Maps.Place value) {
        out.beginArray();
        out.value(value.name());
        out.value(value.latitude());
        out.value(value.longitude());
        if (value.height() == null) {
            out.nullValue();
        } else {
            out.value(value.height());
        }
        out.endArray();
    }
}
