// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import dev.retort.validation.Lenient;
import dev.retort.validation.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads texts, numbers and booleans as Java's types, and in lenient reading also what may stand for them.
abstract sealed class ScalarReader extends FaultRecorder permits JsonReader {

    /// Longer integers may not fit into a `long`.
    private static final int LONGEST_INTEGER = 19;

    private final int longestInteger;
    private final Numeral numeral = new Numeral();

    ScalarReader(byte[] document, int end, JsonLimits limits) {
        super(document, end, limits);
        this.longestInteger = Math.min(LONGEST_INTEGER, limits.digits());
    }

    /// Reads `null` if the next value is `null`, and leaves any other value alone.
    public final boolean readNull() {
        if (start() != 'n') return false;
        literal("null");
        return true;
    }

    @Override
    public final boolean readBoolean() {
        switch (start()) {
            case 't' -> {
                literal("true");
                return true;
            }
            case 'f' -> literal("false");
            default -> {
                return otherBoolean();
            }
        }
        return false;
    }

    private boolean otherBoolean() {
        return switch (coercion()) {
            case NONE -> {
                wrongType("a boolean");
                yield false;
            }
            case PYDANTIC -> looseBoolean();
            case AJV -> Objects.requireNonNullElse(converted(AjvForm::truth, "a boolean"), false);
        };
    }

    private boolean looseBoolean() {
        if (document[at] == '"') return truth(Lenient.truth(string()));
        if (!startsNumeral()) {
            wrongType("a boolean");
            return false;
        }
        numeral.scan(this);
        double number = numeral.toDouble();
        return truth(number == 1 ? Boolean.TRUE : number == 0 ? Boolean.FALSE : null);
    }

    private boolean truth(@Nullable Boolean truth) {
        if (truth == null) unreadable(Rule.type("a boolean"));
        return truth != null && truth;
    }

    @Override
    public final byte readByte() {
        return (byte) readInteger(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public final short readShort() {
        return (short) readInteger(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public final int readInt() {
        return (int) readInteger(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public final long readLong() {
        return readInteger(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long readInteger(long lowest, long highest) {
        byte first = start();
        int from = first == '-' ? at + 1 : at;
        int i = from;
        long value = 0;
        while (i < end && Numeral.isDigit(document[i])) value = value * 10 + document[i++] - '0';
        int count = i - from;
        // A sum of 19 digits that does not fit is negative.
        boolean usual =
                count > 0 && count <= longestInteger && value >= 0 && !startsUnusually(from, count) && !goesOn(i);
        if (!usual) return readUnusualInteger(lowest, highest);
        at = i;
        if (first == '-') value = -value;
        return value >= lowest && value <= highest ? value : outOfRange(lowest, highest);
    }

    private boolean startsUnusually(int from, int count) {
        return document[from] == '0' && count > 1;
    }

    private boolean goesOn(int i) {
        return i < end && (document[i] == '.' || (document[i] | 0x20) == 'e');
    }

    /// Integers such as `1.0` and `1e2`, those that fit into no `long`, and all that is no integer.
    private long readUnusualInteger(long lowest, long highest) {
        BigInteger value = readWhole();
        if (value == null) return 0;
        boolean fits = value.bitLength() < Long.SIZE && value.longValue() >= lowest && value.longValue() <= highest;
        return fits ? value.longValue() : outOfRange(lowest, highest);
    }

    private long outOfRange(long lowest, long highest) {
        return outOfRange(Long.toString(lowest), Long.toString(highest));
    }

    private int outOfRange(String lowest, String highest) {
        unreadable(Rule.of("range", "must be between " + lowest + " and " + highest));
        return 0;
    }

    @Override
    public final float readFloat() {
        start();
        if (isLoose()) return looseFloat();
        if (!scanNumeral("a number")) return 0;
        float value = numeral.toFloat();
        if (!Float.isFinite(value)) finite(numeral.toDouble());
        return inRange(value);
    }

    private float looseFloat() {
        BigDecimal loose = loose("a number");
        return loose == null ? 0 : inRange(loose.floatValue());
    }

    private float inRange(float value) {
        if (Float.isFinite(value)) return value;
        return outOfRange(Float.toString(-Float.MAX_VALUE), Float.toString(Float.MAX_VALUE));
    }

    @Override
    public final double readDouble() {
        start();
        if (isLoose()) return looseDouble();
        return scanNumeral("a number") ? finite(numeral.toDouble()) : 0;
    }

    private double looseDouble() {
        BigDecimal loose = loose("a number");
        double value = loose == null ? 0 : loose.doubleValue();
        if (Double.isFinite(value)) return value;
        return outOfRange(Double.toString(-Double.MAX_VALUE), Double.toString(Double.MAX_VALUE));
    }

    /// Whether the next value is no number but may stand for one.
    private boolean isLoose() {
        return switch (coercion()) {
            case NONE -> false;
            case PYDANTIC -> document[at] == '"' || document[at] == 't' || document[at] == 'f';
            case AJV -> "\"tfn[".indexOf(document[at]) >= 0;
        };
    }

    /// The number that a value of another type stands for, or `null` after a fault.
    private @Nullable BigDecimal loose(String expected) {
        if (coercion() == Coercion.AJV) return converted(AjvForm::number, expected);
        if (document[at] != '"') return readBoolean() ? BigDecimal.ONE : BigDecimal.ZERO;
        String text = string();
        BigDecimal number = expected.equals("an integer") ? Lenient.wholeNumber(text) : Lenient.number(text);
        if (number == null) unreadable(Rule.type(expected));
        return number;
    }

    /// What is made of a value of another type, or `null` after a fault.
    private <T> @Nullable T converted(Function<JsonValue, @Nullable T> conversion, String expected) {
        int from = at;
        JsonValue scalar = scalar();
        T converted = scalar == null ? null : conversion.apply(scalar);
        valueStart = from;
        if (converted == null) unreadable(Rule.type(expected));
        return converted;
    }

    /// The next value, or the only element of one that is an array. `null` where that is no scalar: it is
    /// skipped, and not remembered.
    private @Nullable JsonValue scalar() {
        if (document[at] != '[') return scalarOrSkipped();
        open();
        JsonValue only = null;
        for (boolean first = true; anotherElement(); first = false) {
            only = first ? scalarOrSkipped() : null;
            if (!first) skipValue();
        }
        return only;
    }

    private @Nullable JsonValue scalarOrSkipped() {
        if (isScalar()) return readScalar();
        skipValue();
        return null;
    }

    final boolean isScalar() {
        byte first = start();
        return first != '[' && first != '{';
    }

    /// Reads a scalar as what it is.
    final JsonValue readScalar() {
        return switch (start()) {
            case '"' -> new JsonString(string());
            case 't', 'f' -> new JsonBoolean(readBoolean());
            case 'n' -> {
                literal("null");
                yield new JsonNull();
            }
            // What is no number either is no JSON, which skipping it finds out.
            default -> new JsonNumber(Objects.requireNonNull(readBigDecimal()));
        };
    }

    private double finite(double value) {
        if (Double.isInfinite(value)) throw error(valueStart, "number out of range");
        return value;
    }

    @Override
    public final @Nullable BigInteger readBigInteger() {
        start();
        return readWhole();
    }

    private @Nullable BigInteger readWhole() {
        BigDecimal value = null;
        if (isLoose()) value = loose("an integer");
        else if (scanNumeral("an integer")) value = numeral.toBigDecimal(this);
        if (value == null) return null;
        if (value.stripTrailingZeros().scale() > 0) {
            unreadable(wanted("an integer"));
            return null;
        }
        return value.toBigInteger();
    }

    @Override
    public final @Nullable BigDecimal readBigDecimal() {
        String expected = isPydantic() ? "a decimal" : "a number";
        byte first = start();
        if (isLoose() && (first == '"' || !isPydantic())) return loose(expected);
        return scanNumeral(expected) ? numeral.toBigDecimal(this) : null;
    }

    private boolean startsNumeral() {
        return document[at] == '-' || Numeral.isDigit(document[at]);
    }

    private boolean scanNumeral(String expected) {
        if (startsNumeral()) {
            numeral.scan(this);
            return true;
        }
        wrongType(expected);
        return false;
    }

    @Override
    public final @Nullable String readString() {
        if (start() == '"') return string();
        if (coercion() == Coercion.AJV) return converted(AjvForm::text, "a string");
        wrongType("a string");
        return null;
    }

    @Override
    public final @Nullable Object readTextOrNumber(String expected) {
        if (start() == '"') return string();
        return scanNumeral(expected) ? numeral.toBigDecimal(this) : null;
    }

    /// Reads a text or a number. `null` after a fault, which is `otherwise`.
    final @Nullable Object readTextOrNumber(Rule otherwise) {
        byte first = start();
        if (first == '"') return string();
        if (startsNumeral()) {
            numeral.scan(this);
            return numeral.toBigDecimal(this);
        }
        skipValue();
        unreadable(otherwise);
        return null;
    }

    /// Reads a string that must be one of these names, and makes no text of it. Its index, or -1 after a
    /// fault.
    final int readOneOf(Names names, Rule otherwise) {
        if (start() == '"') return known(nameIn(names), otherwise);
        if (coercion() == Coercion.AJV) {
            String text = converted(AjvForm::text, "a string");
            return text == null ? -1 : known(names.find(text), otherwise);
        }
        if (isLenient()) {
            skipValue();
            unreadable(otherwise);
        } else {
            wrongType("a string");
        }
        return -1;
    }

    private int known(int index, Rule otherwise) {
        if (index < 0) unreadable(otherwise);
        return index;
    }
}
