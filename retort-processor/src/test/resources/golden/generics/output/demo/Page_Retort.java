// Written by retort-processor from Page; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.GenericCodec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The codec of [Page].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Page_Retort<T> implements Codec<Page<T>> {

    static {
        Generated.register(1, Page.class, new GenericCodec(1, codecs -> new Page_Retort<>(codecs.get(0))));
    }

    private static final Names NAMES = Names.of("items", "total", "next");
    private static final long REQUIRED = 0b11L;

    private final Codec<T> codecOfT;

    Page_Retort(Codec<T> codecOfT) {
        this.codecOfT = codecOfT;
    }

    @Override
    public Page<T> read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        List<T> items = null;
        long total = 0;
        Optional<Page<T>> next = Optional.empty();
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> items = readItems(in);
                case 1 -> {
                    total = in.readLong();
                    in.check(total, Bound.POSITIVE_OR_ZERO);
                }
                case 2 -> {
                    if (!in.readNull()) {
                        Page<T> nextValue = new Page_Retort<>(codecOfT).read(in);
                        next = Optional.ofNullable(nextValue);
                    }
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Page<T>(items, total, next);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Page<T> value) {
        out.beginObject();
        out.name(NAMES, 0).beginArray();
        for (T element : value.items()) {
            codecOfT.write(out, element);
        }
        out.endArray();
        out.name(NAMES, 1).value(value.total());
        if (value.next().isPresent()) {
            new Page_Retort<>(codecOfT).write(out.name(NAMES, 2), value.next().get());
        }
        out.endObject();
    }

    private List<T> readItems(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<T>();
        while (in.nextElement()) {
            T element = codecOfT.read(in);
            elements.add(element);
        }
        return elements;
    }
}
