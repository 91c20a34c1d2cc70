// Written by retort-processor from Shelf; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.json.Scalars;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Size;
import java.util.List;

/// The codec of [Shelf].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shelf_Retort implements Codec<Shelf> {

    static final Shelf_Retort CODEC = new Shelf_Retort();

    static {
        Generated.register(1, Shelf.class, CODEC);
    }

    private static final Names NAMES = Names.of("shelves", "names");
    private static final long REQUIRED = 0b11L;
    private static final Constraint<Object> STRING_SIZE = new Size(0, 20, "character");

    private Shelf_Retort() {}

    @Override
    public Shelf read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Page<Shelf> shelves = null;
        Page<List<String>> names = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> shelves = Late.PAGE_OF_SHELF.read(in);
                case 1 -> names = Late.PAGE_OF_LIST_OF_STRING.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Shelf(shelves, names);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Shelf value) {
        out.beginObject();
        Late.PAGE_OF_SHELF.write(out.name(NAMES, 0), value.shelves());
        Late.PAGE_OF_LIST_OF_STRING.write(out.name(NAMES, 1), value.names());
        out.endObject();
    }

    private static final class Late {
        static final Codec<Page<Shelf>> PAGE_OF_SHELF = new Page_Retort<>(Shelf_Retort.CODEC);
        static final Codec<Page<List<String>>> PAGE_OF_LIST_OF_STRING = new Page_Retort<>(Codecs.list(Codecs.checked(Scalars.STRING, Constraints.NOT_BLANK, STRING_SIZE)));
    }
}
