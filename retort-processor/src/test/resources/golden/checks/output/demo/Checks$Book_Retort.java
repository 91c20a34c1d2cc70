// Written by retort-processor from Checks.Book; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.OwnConstraint;
import dev.retort.validation.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The codec of [Book].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Checks$Book_Retort implements Codec<Checks.Book> {

    static final Checks$Book_Retort CODEC = new Checks$Book_Retort();

    static {
        Generated.register(1, Checks.Book.class, CODEC);
    }

    private static final Names NAMES = Names.of("title", "none", "others", "stock", "price", "tags");
    private static final long REQUIRED = 0b111101L;
    private static final Constraint<Object> TITLE_SIZE = new Size(0, 80, "character");
    private static final Constraint<String> TITLE_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<String> NONE_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<List<String>> OTHERS_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<Object> OTHERS_ELEMENT_SIZE = new Size(0, 80, "character");
    private static final Constraint<String> OTHERS_ELEMENT_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<String> STOCK_KEY_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<Integer> STOCK_VALUE_STEP = OwnConstraint.of("step", "must be a step of 7", OwnConstraint.arguments("size", 7, "unit", "CLASS", "names", List.of("a", "b")), value -> Checks.Numbers.isStep(value, 7, java.lang.annotation.RetentionPolicy.CLASS, new java.lang.String[] {"a", "b"}));
    private static final Constraint<Number> PRICE_MULTIPLE_OF = new Constraints.Multiple("0.05");

    private Checks$Book_Retort() {}

    @Override
    public Checks.Book read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String title = null;
        Optional<String> none = Optional.empty();
        List<String> others = null;
        Map<String, Integer> stock = null;
        BigDecimal price = null;
        List<String> tags = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> {
                    title = in.readString();
                    in.check(title, Constraints.NOT_BLANK);
                    in.check(title, TITLE_SIZE);
                    in.check(title, TITLE_ISBN);
                }
                case 1 -> {
                    if (!in.readNull()) {
                        String noneValue = in.readString();
                        in.check(noneValue, NONE_ISBN);
                        none = Optional.ofNullable(noneValue);
                    }
                }
                case 2 -> others = readOthers(in);
                case 3 -> stock = readStock(in);
                case 4 -> {
                    price = in.readBigDecimal();
                    in.check(price, PRICE_MULTIPLE_OF);
                }
                case 5 -> tags = readTags(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Checks.Book(title, none, others, stock, price, tags);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Checks.Book value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.title());
        if (value.none().isPresent()) {
            out.name(NAMES, 1).value(value.none().get());
        }
        out.name(NAMES, 2).beginArray();
        for (String element : value.others()) {
            out.value(element);
        }
        out.endArray();
        out.name(NAMES, 3).beginObject();
        for (var entry : value.stock().entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
        out.name(NAMES, 4).value(value.price());
        out.name(NAMES, 5).beginArray();
        for (String element : value.tags()) {
            out.value(element);
        }
        out.endArray();
        out.endObject();
    }

    private static List<String> readOthers(JsonReader in) {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        int before = in.faultCount();
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            in.check(element, Constraints.NOT_BLANK);
            in.check(element, OTHERS_ELEMENT_SIZE);
            in.check(element, OTHERS_ELEMENT_ISBN);
            elements.add(element);
        }
        if (in.faultCount() == before && !OTHERS_ISBN.allows(elements)) in.faultAt(start, OTHERS_ISBN.about(elements));
        return elements;
    }

    private static Map<String, Integer> readStock(JsonReader in) {
        if (!in.beginMap()) return null;
        int start = in.valueStart();
        var entries = new LinkedHashMap<String, Integer>();
        for (String key; (key = in.nextName()) != null; ) {
            if (in.partial() && in.readNull()) continue;
            if (!STOCK_KEY_ISBN.allows(key)) in.key(start, key).fault(STOCK_KEY_ISBN.about(key));
            Integer value = in.readInt();
            in.check(value, STOCK_VALUE_STEP);
            entries.put(key, value);
        }
        return entries;
    }

    private static List<String> readTags(JsonReader in) {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        int before = in.faultCount();
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            elements.add(element);
        }
        if (in.faultCount() == before && !Constraints.UNIQUE_ELEMENTS.allows(elements)) in.faultAt(start, Constraints.UNIQUE_ELEMENTS.about(elements));
        return elements;
    }
}
