// Written by retort-processor from Maps.Map; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.json.PrimitiveArrays;
import dev.retort.validation.Constraint;
import dev.retort.validation.Size;

/// The codec of [Map].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Maps$Map_Retort implements Codec<Maps.Map> {

    static final Maps$Map_Retort CODEC = new Maps$Map_Retort();

    static {
        Generated.register(1, Maps.Map.class, CODEC);
    }

    private static final Names NAMES = Names.of("places", "corners");
    private static final long REQUIRED = 0b11L;
    private static final Constraint<Object> CORNERS_SIZE = new Size(0, 4, "element");

    private Maps$Map_Retort() {}

    @Override
    public Maps.Map read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Maps.Place[] places = null;
        int[] corners = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> places = Late.ARRAY_OF_MAPS_PLACE.read(in);
                case 1 -> corners = Late.CORNERS.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Maps.Map(places, corners);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Maps.Map value) {
        out.beginObject();
        out.name(NAMES, 0).beginArray();
        for (Maps.Place element : value.places()) {
            Maps$Place_Retort.CODEC.write(out, element);
        }
        out.endArray();
        out.name(NAMES, 1).beginArray();
        for (int element : value.corners()) {
            out.value(element);
        }
        out.endArray();
        out.endObject();
    }

    private static final class Late {
        static final Codec<Maps.Place[]> ARRAY_OF_MAPS_PLACE = Codecs.array(Maps$Place_Retort.CODEC, Maps.Place[]::new);
        static final Codec<int[]> CORNERS = Codecs.checked(PrimitiveArrays.INTS, CORNERS_SIZE);
    }
}
