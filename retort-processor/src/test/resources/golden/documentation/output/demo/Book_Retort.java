// Written by retort-processor from Book; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Matches;
import dev.retort.validation.Rule;
import dev.retort.validation.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The codec of [Book].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Book_Retort implements Codec<Book> {

    static final Book_Retort CODEC = new Book_Retort();

    static {
        Generated.register(1, Book.class, CODEC);
    }

    private static final Names NAMES = Names.of("title", "pages", "genre", "isbn", "contact", "subjects", "lendable", "fee", "ratings", "sequel");
    private static final long REQUIRED = 0b100100111L;
    private static final Constraint<Object> TITLE_SIZE = new Size(0, 200, "character");
    private static final Constraint<CharSequence> ISBN_PATTERN = new Matches("[0-9-]+", 0);
    private static final Constraint<Object> SUBJECTS_SIZE = new Size(0, 10, "element");
    private static final Constraint<Object> SUBJECTS_ELEMENT_SIZE = new Size(0, 40, "character");
    private static final Bound FEE_DECIMAL_MIN = Bound.atLeast("0.5");
    private static final Bound FEE_DECIMAL_MAX = Bound.below("100");
    private static final Bound RATINGS_VALUE_MIN = Bound.atLeast("0");

    private Book_Retort() {}

    @Override
    public Book read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String title = null;
        int pages = 0;
        Genre genre = null;
        String isbn = null;
        Optional<String> contact = Optional.empty();
        Set<String> subjects = null;
        boolean lendable = true;
        double fee = 2.5d;
        Map<String, Integer> ratings = null;
        Book sequel = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> {
                    title = in.readString();
                    in.check(title, Constraints.NOT_BLANK);
                    in.check(title, TITLE_SIZE);
                }
                case 1 -> {
                    pages = in.readInt();
                    in.check(pages, Bound.POSITIVE);
                }
                case 2 -> genre = Genre_Retort.CODEC.read(in);
                case 3 -> {
                    if (!in.readNull()) {
                        isbn = in.readString();
                        in.check(isbn, ISBN_PATTERN);
                    }
                }
                case 4 -> {
                    if (!in.readNull()) {
                        String contactValue = in.readString();
                        in.check(contactValue, Constraints.EMAIL);
                        contact = Optional.ofNullable(contactValue);
                    }
                }
                case 5 -> subjects = readSubjects(in);
                case 6 -> lendable = in.readBoolean();
                case 7 -> {
                    fee = in.readDouble();
                    in.check(fee, FEE_DECIMAL_MIN);
                    in.check(fee, FEE_DECIMAL_MAX);
                }
                case 8 -> ratings = readRatings(in);
                case 9 -> {
                    if (!in.readNull()) {
                        sequel = Book_Retort.CODEC.read(in);
                    }
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Book(title, pages, genre, isbn, contact, subjects, lendable, fee, ratings, sequel);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Book value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.title());
        out.name(NAMES, 1).value(value.pages());
        Genre_Retort.CODEC.write(out.name(NAMES, 2), value.genre());
        if (value.isbn() == null) {
            out.name(NAMES, 3).nullValue();
        } else {
            out.name(NAMES, 3).value(value.isbn());
        }
        if (value.contact().isPresent()) {
            out.name(NAMES, 4).value(value.contact().get());
        }
        out.name(NAMES, 5).beginArray();
        for (String element : value.subjects()) {
            out.value(element);
        }
        out.endArray();
        out.name(NAMES, 6).value(value.lendable());
        out.name(NAMES, 7).value(value.fee());
        out.name(NAMES, 8).beginObject();
        for (var entry : value.ratings().entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
        if (value.sequel() == null) {
            out.name(NAMES, 9).nullValue();
        } else {
            Book_Retort.CODEC.write(out.name(NAMES, 9), value.sequel());
        }
        out.endObject();
    }

    private static Set<String> readSubjects(JsonReader in) {
        if (!in.beginSet()) return null;
        int start = in.valueStart();
        var elements = new LinkedHashSet<String>();
        while (in.nextElement()) {
            int faults = in.faultCount();
            String element = in.readString();
            in.check(element, Constraints.NOT_BLANK);
            in.check(element, SUBJECTS_ELEMENT_SIZE);
            if (in.faultCount() == faults && !elements.add(element)) in.faultAt(start, Rule.UNIQUE);
        }
        if (!SUBJECTS_SIZE.allows(elements)) in.faultAt(start, SUBJECTS_SIZE.about(elements));
        return elements;
    }

    private static Map<String, Integer> readRatings(JsonReader in) {
        if (!in.beginMap()) return null;
        var entries = new LinkedHashMap<String, Integer>();
        for (String key; (key = in.nextName()) != null; ) {
            if (in.partial() && in.readNull()) continue;
            Integer value = in.readInt();
            in.check(value, RATINGS_VALUE_MIN);
            in.check(value, Bound.POSITIVE);
            entries.put(key, value);
        }
        return entries;
    }
}
