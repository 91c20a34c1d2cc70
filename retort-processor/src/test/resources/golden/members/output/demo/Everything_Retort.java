// Written by retort-processor from Everything; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Moment;
import dev.retort.validation.Rule;
import dev.retort.validation.Size;
import dev.retort.validation.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import other.Colour;
import other.Place;

/// The codec of [Everything].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Everything_Retort implements Codec<Everything> {

    static final Everything_Retort CODEC = new Everything_Retort();

    static {
        Generated.register(1, Everything.class, CODEC);
    }

    private static final Names NAMES = Names.of("truth", "tiny", "small", "number", "large", "single", "precise", "boxed", "text", "huge", "price", "born", "seen", "id", "state", "level", "code", "place", "colour", "mail", "aliases", "note", "parent", "count", "quantity", "share", "colourName", "importance", "from", "fallback", "tags", "gaps", "levels", "stock", "diary", "grid", "children", "anything");
    private static final long REQUIRED = 0b11111111000000000001111111111111111111L;
    private static final Bound NUMBER_MIN = Bound.atLeast("-5");
    private static final Bound NUMBER_MAX = Bound.atMost("5");
    private static final Bound PRECISE_DECIMAL_MIN = Bound.above("0");
    private static final Constraint<Object> TEXT_SIZE = new Size(0, 80, "character");
    private static final Constraint<Number> PRICE_DIGITS = new Constraints.Digits(8, 2);
    private static final Scalar<Thread.State> THREAD_STATE = Scalars.ofEnum(Thread.State.values());
    private static final Constraint<Object> COLOUR_NAME_SIZE = new Size(0, 9, "character");
    private static final Constraint<Object> TAGS_SIZE = new Size(1, Integer.MAX_VALUE, "element");
    private static final Constraint<Object> DIARY_SIZE = new Size(0, 3, "element");

    private Everything_Retort() {}

    @Override
    public Everything read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        boolean truth = false;
        byte tiny = 0;
        short small = 0;
        int number = 0;
        long large = 0;
        float single = 0;
        double precise = 0;
        Integer boxed = null;
        String text = null;
        BigInteger huge = null;
        BigDecimal price = null;
        LocalDate born = null;
        Instant seen_ = null;
        UUID id = null;
        Thread.State state = null;
        Level level = null;
        Code code = null;
        Place place = null;
        Colour colour = null;
        Optional<String> mail = Optional.empty();
        Optional<List<String>> aliases = Optional.empty();
        String note = null;
        Everything parent = null;
        int count = 10;
        long quantity = 7L;
        Float share = 0.5f;
        String colourName = "none";
        Level importance = Level.LOW;
        LocalDate from = Late.FROM_DEFAULT;
        Code fallback = Late.FALLBACK_DEFAULT;
        List<String> tags = null;
        List<Integer> gaps = null;
        Set<Level> levels = null;
        Map<String, Integer> stock = null;
        Map<LocalDate, String> diary = null;
        List<List<Integer>> grid = null;
        Map<String, List<Everything>> children = null;
        JsonValue anything = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> truth = in.readBoolean();
                case 1 -> tiny = in.readByte();
                case 2 -> small = in.readShort();
                case 3 -> {
                    number = in.readInt();
                    in.check(number, NUMBER_MIN);
                    in.check(number, NUMBER_MAX);
                }
                case 4 -> large = in.readLong();
                case 5 -> single = in.readFloat();
                case 6 -> {
                    precise = in.readDouble();
                    in.check(precise, PRECISE_DECIMAL_MIN);
                }
                case 7 -> boxed = in.readInt();
                case 8 -> {
                    text = in.readString();
                    in.check(text, Constraints.NOT_BLANK);
                    in.check(text, TEXT_SIZE);
                }
                case 9 -> huge = in.readBigInteger();
                case 10 -> {
                    price = in.readBigDecimal();
                    in.check(price, PRICE_DIGITS);
                }
                case 11 -> {
                    born = Scalars.LOCAL_DATE.read(in);
                    in.check(born, Moment.PAST);
                }
                case 12 -> seen_ = Scalars.INSTANT.read(in);
                case 13 -> id = Scalars.UUID.read(in);
                case 14 -> state = THREAD_STATE.read(in);
                case 15 -> level = Level_Retort.CODEC.read(in);
                case 16 -> code = Code_Retort.CODEC.read(in);
                case 17 -> place = Late.PLACE.read(in);
                case 18 -> colour = Late.COLOUR.read(in);
                case 19 -> {
                    if (!in.readNull()) {
                        String mailValue = in.readString();
                        in.check(mailValue, Constraints.EMAIL);
                        mail = Optional.ofNullable(mailValue);
                    }
                }
                case 20 -> {
                    if (!in.readNull()) {
                        List<String> aliasesValue = readAliases(in);
                        aliases = Optional.ofNullable(aliasesValue);
                    }
                }
                case 21 -> {
                    if (!in.readNull()) {
                        note = in.readString();
                    }
                }
                case 22 -> {
                    if (!in.readNull()) {
                        parent = Everything_Retort.CODEC.read(in);
                    }
                }
                case 23 -> count = in.readInt();
                case 24 -> quantity = in.readLong();
                case 25 -> share = in.readFloat();
                case 26 -> {
                    colourName = in.readString();
                    in.check(colourName, COLOUR_NAME_SIZE);
                }
                case 27 -> importance = Level_Retort.CODEC.read(in);
                case 28 -> from = Scalars.LOCAL_DATE.read(in);
                case 29 -> fallback = Code_Retort.CODEC.read(in);
                case 30 -> tags = readTags(in);
                case 31 -> gaps = readGaps(in);
                case 32 -> levels = readLevels(in);
                case 33 -> stock = readStock(in);
                case 34 -> diary = readDiary(in);
                case 35 -> grid = readGrid(in);
                case 36 -> children = readChildren(in);
                case 37 -> anything = Codecs.JSON_VALUE.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Everything(truth, tiny, small, number, large, single, precise, boxed, text, huge, price, born, seen_, id, state, level, code, place, colour, mail, aliases, note, parent, count, quantity, share, colourName, importance, from, fallback, tags, gaps, levels, stock, diary, grid, children, anything);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Everything value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.truth());
        out.name(NAMES, 1).value(value.tiny());
        out.name(NAMES, 2).value(value.small());
        out.name(NAMES, 3).value(value.number());
        out.name(NAMES, 4).value(value.large());
        out.name(NAMES, 5).value(value.single());
        out.name(NAMES, 6).value(value.precise());
        out.name(NAMES, 7).value(value.boxed());
        out.name(NAMES, 8).value(value.text());
        out.name(NAMES, 9).value(value.huge());
        out.name(NAMES, 10).value(value.price());
        Scalars.LOCAL_DATE.write(out.name(NAMES, 11), value.born());
        Scalars.INSTANT.write(out.name(NAMES, 12), value.seen());
        Scalars.UUID.write(out.name(NAMES, 13), value.id());
        THREAD_STATE.write(out.name(NAMES, 14), value.state());
        Level_Retort.CODEC.write(out.name(NAMES, 15), value.level());
        Code_Retort.CODEC.write(out.name(NAMES, 16), value.code());
        Late.PLACE.write(out.name(NAMES, 17), value.place());
        Late.COLOUR.write(out.name(NAMES, 18), value.colour());
        if (value.mail().isPresent()) {
            out.name(NAMES, 19).value(value.mail().get());
        }
        if (value.aliases().isPresent()) {
            out.name(NAMES, 20).beginArray();
            for (String element : value.aliases().get()) {
                out.value(element);
            }
            out.endArray();
        }
        if (value.note() == null) {
            out.name(NAMES, 21).nullValue();
        } else {
            out.name(NAMES, 21).value(value.note());
        }
        if (value.parent() == null) {
            out.name(NAMES, 22).nullValue();
        } else {
            Everything_Retort.CODEC.write(out.name(NAMES, 22), value.parent());
        }
        out.name(NAMES, 23).value(value.count());
        out.name(NAMES, 24).value(value.quantity());
        out.name(NAMES, 25).value(value.share());
        out.name(NAMES, 26).value(value.colourName());
        Level_Retort.CODEC.write(out.name(NAMES, 27), value.importance());
        Scalars.LOCAL_DATE.write(out.name(NAMES, 28), value.from());
        Code_Retort.CODEC.write(out.name(NAMES, 29), value.fallback());
        out.name(NAMES, 30).beginArray();
        for (String element : value.tags()) {
            out.value(element);
        }
        out.endArray();
        out.name(NAMES, 31).beginArray();
        for (Integer element : value.gaps()) {
            if (element == null) {
                out.nullValue();
            } else {
                out.value(element);
            }
        }
        out.endArray();
        out.name(NAMES, 32).beginArray();
        for (Level element : value.levels()) {
            Level_Retort.CODEC.write(out, element);
        }
        out.endArray();
        out.name(NAMES, 33).beginObject();
        for (var entry : value.stock().entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
        out.name(NAMES, 34).beginObject();
        for (var entry : value.diary().entrySet()) {
            out.name(Scalars.LOCAL_DATE.format(entry.getKey())).value(entry.getValue());
        }
        out.endObject();
        out.name(NAMES, 35).beginArray();
        for (List<Integer> element : value.grid()) {
            out.beginArray();
            for (Integer element2 : element) {
                out.value(element2);
            }
            out.endArray();
        }
        out.endArray();
        out.name(NAMES, 36).beginObject();
        for (var entry : value.children().entrySet()) {
            out.name(entry.getKey()).beginArray();
            for (Everything element2 : entry.getValue()) {
                Everything_Retort.CODEC.write(out, element2);
            }
            out.endArray();
        }
        out.endObject();
        Codecs.JSON_VALUE.write(out.name(NAMES, 37), value.anything());
        out.endObject();
    }

    private static List<String> readAliases(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            elements.add(element);
        }
        return elements;
    }

    private static List<String> readTags(JsonReader in) {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            in.check(element, Constraints.NOT_BLANK);
            elements.add(element);
        }
        if (!TAGS_SIZE.allows(elements)) in.faultAt(start, TAGS_SIZE.about(elements));
        return elements;
    }

    private static List<Integer> readGaps(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<Integer>();
        while (in.nextElement()) {
            Integer element = null;
            if (!in.readNull()) {
                element = in.readInt();
            }
            elements.add(element);
        }
        return elements;
    }

    private static Set<Level> readLevels(JsonReader in) {
        if (!in.beginSet()) return null;
        int start = in.valueStart();
        var elements = new LinkedHashSet<Level>();
        while (in.nextElement()) {
            int faults = in.faultCount();
            Level element = Level_Retort.CODEC.read(in);
            if (in.faultCount() == faults && !elements.add(element)) in.faultAt(start, Rule.UNIQUE);
        }
        return elements;
    }

    private static Map<String, Integer> readStock(JsonReader in) {
        if (!in.beginMap()) return null;
        var entries = new LinkedHashMap<String, Integer>();
        for (String key; (key = in.nextName()) != null; ) {
            if (in.partial() && in.readNull()) continue;
            Integer value = in.readInt();
            in.check(value, Bound.POSITIVE);
            entries.put(key, value);
        }
        return entries;
    }

    private static Map<LocalDate, String> readDiary(JsonReader in) {
        if (!in.beginMap()) return null;
        int start = in.valueStart();
        var entries = new LinkedHashMap<LocalDate, String>();
        for (String name; (name = in.nextName()) != null; ) {
            if (in.partial() && in.readNull()) continue;
            Source keySource = in.key(start, name);
            LocalDate key = Scalars.LOCAL_DATE.read(keySource);
            keySource.check(key, Moment.PAST);
            String value = in.readString();
            in.check(value, Constraints.NOT_BLANK);
            if (key != null && entries.put(key, value) != null && in.refusesRepeated())
                keySource.fault(Rule.REPEATED);
        }
        if (!in.partial() && !DIARY_SIZE.allows(entries)) in.faultAt(start, DIARY_SIZE.about(entries));
        return entries;
    }

    private static List<Integer> readGridElement(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<Integer>();
        while (in.nextElement()) {
            Integer element = in.readInt();
            elements.add(element);
        }
        return elements;
    }

    private static List<List<Integer>> readGrid(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<List<Integer>>();
        while (in.nextElement()) {
            List<Integer> element = readGridElement(in);
            elements.add(element);
        }
        return elements;
    }

    private static List<Everything> readChildrenValue(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<Everything>();
        while (in.nextElement()) {
            Everything element = Everything_Retort.CODEC.read(in);
            elements.add(element);
        }
        return elements;
    }

    private static Map<String, List<Everything>> readChildren(JsonReader in) {
        if (!in.beginMap()) return null;
        var entries = new LinkedHashMap<String, List<Everything>>();
        for (String key; (key = in.nextName()) != null; ) {
            if (in.partial() && in.readNull()) continue;
            List<Everything> value = readChildrenValue(in);
            entries.put(key, value);
        }
        return entries;
    }

    private static final class Late {
        static final LocalDate FROM_DEFAULT = Scalars.LOCAL_DATE.valueOf("2024-02-29");
        static final Code FALLBACK_DEFAULT = Code_Retort.CODEC.valueOf("X1");
        static final Codec<Place> PLACE = Codec.of(Place.class);
        static final Scalar<Colour> COLOUR = Scalar.of(Colour.class);
    }
}
