// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Text that is converted to the type that is asked for: a parameter of a request, a default.
public abstract class TextSource extends Source {

    private final @Nullable String text;
    private boolean unreadable;

    /// @param text `null` when there is none, which is a fault as soon as it is read
    protected TextSource(@Nullable String text) {
        this.text = text;
    }

    /// Whether there is a text.
    public final boolean isPresent() {
        return text != null;
    }

    /// Takes note of a broken rule.
    protected abstract void record(Rule rule);

    @Override
    public final @Nullable String readString() {
        if (text == null) unreadable(Rule.REQUIRED);
        return text;
    }

    @Override
    public final boolean readBoolean() {
        String value = readString();
        if (value == null) return false;
        Boolean truth = isPydantic() ? Lenient.truth(value) : strictTruth(value);
        if (truth == null) unreadable(Rule.type("true or false"));
        return truth != null && truth;
    }

    private static @Nullable Boolean strictTruth(String value) {
        return value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : null;
    }

    @Override
    public final byte readByte() {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public final short readShort() {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public final int readInt() {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public final long readLong() {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long integer(long lowest, long highest) {
        String value = integerText();
        if (value == null) return 0;
        try {
            long number = Long.parseLong(value);
            if (number >= lowest && number <= highest) return number;
        } catch (NumberFormatException tooLong) {
            // an integer beyond long: out of range like any other
        }
        unreadable(Rule.of("range", "must be between " + lowest + " and " + highest));
        return 0;
    }

    @Override
    public final float readFloat() {
        String value = decimalText("a number");
        return value == null ? 0 : (float) finite(Float.parseFloat(value));
    }

    @Override
    public final double readDouble() {
        String value = decimalText("a number");
        return value == null ? 0 : finite(Double.parseDouble(value));
    }

    private double finite(double number) {
        if (!Double.isInfinite(number)) return number;
        unreadable(Rule.of("range", "is too large a number"));
        return 0;
    }

    @Override
    public final @Nullable BigDecimal readBigDecimal() {
        String value = decimalText(isPydantic() ? "a decimal" : "a number");
        return value == null ? null : new BigDecimal(value);
    }

    @Override
    public final @Nullable BigInteger readBigInteger() {
        String value = integerText();
        return value == null ? null : new BigInteger(value);
    }

    private @Nullable String integerText() {
        String value = readString();
        if (value == null) return null;
        value = switch (coercion()) {
            case NONE -> value;
            case PYDANTIC -> Lenient.integer(value);
            case AJV -> javaScriptInteger(value);
        };
        if (!isNumber(value, Numerals.isInteger(value), "an integer")) return null;
        Rule broken = brokenBy(value);
        if (broken == null) return value;
        unreadable(broken);
        return null;
    }

    /// What is wrong with the way in which an integer is written, `null` when it is read.
    protected @Nullable Rule brokenBy(String integer) {
        return null;
    }

    private @Nullable String decimalText(String expected) {
        String value = readString();
        if (value == null) return null;
        value = switch (coercion()) {
            case NONE -> value;
            case PYDANTIC -> Lenient.decimal(value);
            case AJV -> javaScriptNumber(value);
        };
        return isNumber(value, Numerals.isDecimal(value), expected) ? value : null;
    }

    /// The usual form of a number that JavaScript takes for an integer, or the text as it is.
    private static String javaScriptInteger(String text) {
        BigDecimal number = JavaScriptNumbers.parse(text);
        if (number == null || number.stripTrailingZeros().scale() > 0) return text;
        return number.toBigInteger().toString();
    }

    private static String javaScriptNumber(String text) {
        BigDecimal number = JavaScriptNumbers.parse(text);
        return number == null ? text : number.toString();
    }

    /// @param matches whether the text has the form of the number
    private boolean isNumber(String value, boolean matches, String expected) {
        if (!matches) unreadable(Rule.type(expected));
        else if (Numerals.isTooLong(value)) unreadable(Numerals.tooLong());
        else return true;
        return false;
    }

    @Override
    public final void fault(Rule rule) {
        if (!unreadable) record(rule);
    }

    private void unreadable(Rule rule) {
        fault(rule);
        unreadable = true;
    }
}
