// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes one JSON document (RFC 8259) in UTF-8 into a buffer that grows. Codecs are written against it.
///
/// ```java
/// out.beginObject();
/// out.name(NAMES, 0).value(pet.name());
/// out.name(NAMES, 1).value(pet.price());
/// out.endObject();
/// ```
///
/// Commas come by themselves; that names and values take turns, and that what begins also ends, is the caller's
/// business. Not thread-safe.
public final class JsonWriter {

    /// The deepest nesting that is written; beyond it a value most likely contains itself.
    private static final int DEEPEST = JsonLimits.DEEPEST;

    /// The member by which a value is found again.
    static final String KEPT = "\0";

    /// The longest text of a `long`, and more than that of a `double`.
    private static final int NUMBER_ROOM = 32;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /// The characters of ASCII that need no escape.
    private static final boolean[] PLAIN = plain();

    // Characters that are copied at a time.
    private static final int SHORTEST_PIECE = 16;
    private static final int USUAL_PIECE = 64;
    private static final int LONGEST_PIECE = 4096;

    private byte[] buffer = new byte[512];
    private int length;
    private int depth;

    /// Whether a comma must come before the next element or name.
    private boolean comma;

    /// A member that the next object begins with.
    private @Nullable Names firstName;

    private String firstValue = "";

    /// The members that open objects began with, by their depth.
    private @Nullable Names @Nullable [] tags;

    /// Values of which JSON does not show everything, for whoever reads the document again.
    private @Nullable List<Object> kept;

    /// A writer of an empty document.
    public JsonWriter() {}

    /// Begins an object.
    ///
    /// @throws IllegalArgumentException at a depth of more than 1,000
    public JsonWriter beginObject() {
        begin('{');
        if (firstName != null || tags != null) tagged();
        return this;
    }

    /// Has the next object begin with a member, whoever writes the object.
    JsonWriter first(Names name, String value) {
        firstName = name;
        firstValue = value;
        return this;
    }

    /// Writes values so that a [JsonReader] that is given this list can restore them, with what JSON does
    /// not show.
    public void keepIn(List<Object> kept) {
        this.kept = kept;
    }

    /// Whether the document is to be read again, and so needs the members that answers leave out.
    public boolean isKeeping() {
        return kept != null;
    }

    /// Writes the members that the record itself does not have. A discriminator that is there already is left
    /// out: a client may have sent it where the record was read by itself.
    ///
    /// @param names those that it has
    /// @throws IllegalArgumentException when one of them is among the others
    public void others(Names names, Map<String, JsonValue> others) {
        Names tag = tags == null ? null : tags[depth];
        others.forEach((name, value) -> {
            if (names.find(name) >= 0)
                throw new IllegalArgumentException(
                        "the member " + name + " is one of the record's own: remove it from the others");
            if (tag == null || tag.find(name) < 0) value.write(name(name));
        });
    }

    /// Notes from which value the object that has just begun is written, if values are kept.
    public void keep(Object value) {
        if (kept == null) return;
        name(KEPT).value(kept.size());
        kept.add(value);
    }

    /// Remembers the member that the object that has just begun begins with: its record does not know it.
    private void tagged() {
        if (tags == null) tags = new Names[depth + 8];
        else if (depth >= tags.length) tags = Arrays.copyOf(tags, depth + 8);
        Names tag = firstName;
        tags[depth] = tag;
        firstName = null;
        if (tag != null) name(tag, 0).value(firstValue);
    }

    /// Ends the innermost object.
    public JsonWriter endObject() {
        return end('}');
    }

    /// Begins an array.
    ///
    /// @throws IllegalArgumentException at a depth of more than 1,000
    public JsonWriter beginArray() {
        return begin('[');
    }

    /// Ends the innermost array.
    public JsonWriter endArray() {
        return end(']');
    }

    private JsonWriter begin(char bracket) {
        if (depth == DEEPEST)
            throw new IllegalArgumentException(
                    "JSON nested deeper than " + DEEPEST + " levels: does a value contain itself?");
        depth++;
        separate(1);
        buffer[length++] = (byte) bracket;
        comma = false;
        return this;
    }

    private JsonWriter end(char bracket) {
        depth--;
        ensure(1);
        buffer[length++] = (byte) bracket;
        comma = true;
        return this;
    }

    /// Writes the name of the next member.
    public JsonWriter name(Names names, int index) {
        ensure(names.room() + 1);
        if (comma) buffer[length++] = ',';
        length = names.write(index, buffer, length);
        comma = false;
        return this;
    }

    /// Writes the name of the next member, which only the running program knows: for maps.
    public JsonWriter name(String name) {
        value(name);
        ensure(1);
        buffer[length++] = ':';
        comma = false;
        return this;
    }

    public void value(boolean value) {
        literal(value ? TRUE : FALSE);
    }

    public void nullValue() {
        literal(NULL);
    }

    private void literal(byte[] word) {
        separate(word.length);
        System.arraycopy(word, 0, buffer, length, word.length);
        length += word.length;
    }

    public void value(int value) {
        value((long) value);
    }

    public void value(long value) {
        separate(NUMBER_ROOM);
        length = Decimals.write(value, buffer, length);
    }

    /// Writes the shortest decimal that reads back as the same `float`.
    ///
    /// @throws IllegalStateException when the number is infinite or none, which JSON cannot say
    public void value(float value) {
        if (!Float.isFinite(value)) throw notFinite(value);
        ascii(Float.toString(value));
    }

    /// Writes the shortest decimal that reads back as the same `double`.
    ///
    /// @throws IllegalStateException when the number is infinite or none, which JSON cannot say
    public void value(double value) {
        if (!Double.isFinite(value)) throw notFinite(value);
        if (!Decimals.isShort(value)) {
            ascii(Double.toString(value));
            return;
        }
        separate(NUMBER_ROOM);
        length = Decimals.writeShort(value, buffer, length);
    }

    private static IllegalStateException notFinite(double value) {
        return new IllegalStateException("JSON has no number " + value + "; write null or leave it out");
    }

    public void value(BigInteger value) {
        ascii(value.toString());
    }

    /// Writes the digits of the number, with an exponent only where there would be many zeros.
    public void value(BigDecimal value) {
        ascii(value.scale() >= -20 && value.scale() <= 20 ? value.toPlainString() : Decimals.withExponent(value));
    }

    private void ascii(String text) {
        separate(text.length());
        for (int i = 0; i < text.length(); i++) buffer[length++] = (byte) text.charAt(i);
    }

    /// Writes a string. Only what must be escaped is; half of a surrogate pair becomes U+FFFD.
    public void value(String value) {
        int count = value.length();
        separate(count + 2);
        buffer[length++] = '"';
        if (isNarrow(value)) narrow(value);
        else wide(value);
        ensure(1);
        buffer[length++] = '"';
    }

    /// Whether each character fits into a byte. The JVM finds nothing to do here for a string that it keeps as such.
    private static boolean isNarrow(String value) {
        int high = 0;
        for (int i = 0; i < value.length(); i++) high |= value.charAt(i) >>> Byte.SIZE;
        return high == 0;
    }

    /// Writes characters of a byte each in pieces, which grow while nothing has to be escaped: so the text
    /// behind an escape is not copied again and again.
    @SuppressWarnings(
            "deprecation") // what it warns of cannot happen here, and nothing else copies bytes without making any
    private void narrow(String value) {
        int count = value.length();
        int piece = USUAL_PIECE;
        for (int i = 0; i < count; ) {
            int stop = Math.min(count, i + piece);
            ensure(stop - i);
            value.getBytes(i, stop, buffer, length);
            int end = length + stop - i;
            int plain = Words.endOfPlain(buffer, length, end);
            i += plain - length;
            length = plain;
            piece = Math.min(piece * 2, LONGEST_PIECE);
            if (plain < end) {
                unusual(value.charAt(i++));
                piece = SHORTEST_PIECE;
            }
        }
    }

    private void unusual(char unit) {
        ensure(6);
        if (unit < 0x80) escape(unit);
        else length = Escapes.encode(unit, buffer, length);
    }

    private void wide(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            ensure(6);
            if (Character.isSurrogate(unit)) {
                int character = value.codePointAt(i);
                boolean pair = Character.isSupplementaryCodePoint(character);
                length = Escapes.encode(pair ? character : 0xFFFD, buffer, length);
                if (pair) i++;
            } else if (unit < 0x80 && PLAIN[unit]) {
                buffer[length++] = (byte) unit;
            } else {
                unusual(unit);
            }
        }
    }

    private static boolean[] plain() {
        var plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }

    private void escape(char unit) {
        buffer[length++] = '\\';
        switch (unit) {
            case '"', '\\' -> buffer[length++] = (byte) unit;
            case '\b' -> buffer[length++] = 'b';
            case '\f' -> buffer[length++] = 'f';
            case '\n' -> buffer[length++] = 'n';
            case '\r' -> buffer[length++] = 'r';
            case '\t' -> buffer[length++] = 't';
            default -> {
                buffer[length++] = 'u';
                buffer[length++] = '0';
                buffer[length++] = '0';
                buffer[length++] = HEX[unit >> 4];
                buffer[length++] = HEX[unit & 0xF];
            }
        }
    }

    /// Writes a value by its run-time class: `null`, text, numbers, booleans, enums (their names), maps,
    /// iterables, arrays, optionals (`null` when empty), [JsonValue], the platform's value types such as dates
    /// and UUIDs, and what has a codec.
    ///
    /// @throws IllegalArgumentException when there is no codec for it, naming its class, or when it is nested
    ///     deeper than 1,000 levels
    public void any(@Nullable Object value) {
        RuntimeValue.write(this, value);
    }

    private void separate(int room) {
        ensure(room + 1);
        if (comma) buffer[length++] = ',';
        comma = true;
    }

    private void ensure(int room) {
        if (buffer.length - length < room) buffer = Arrays.copyOf(buffer, grown(room));
    }

    private int grown(int room) {
        return Math.max(Math.addExact(length, room), (int) Math.min(buffer.length * 2L, Integer.MAX_VALUE - 8));
    }

    /// The bytes that were written, from index 0 to [#length], until the writer is used again.
    public byte[] buffer() {
        return buffer;
    }

    /// How many bytes were written.
    public int length() {
        return length;
    }

    /// A copy of the bytes that were written.
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }

    /// Begins anew and keeps the buffer.
    public void reset() {
        length = 0;
        depth = 0;
        comma = false;
        firstName = null;
        tags = null;
        kept = null;
    }

    /// What was written.
    @Override
    public String toString() {
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    static String text(JsonValue value) {
        var out = new JsonWriter();
        value.write(out);
        return out.toString();
    }
}
