// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// Values that JSON has a type for: numbers, booleans and text itself.
///
/// One class for all of them, and likewise [TextForm]: a lambda for each method of each type would cost every
/// program some fifty milliseconds at its start.
///
/// @param kind decides what `T` is
record PlainScalar<T>(Kind kind) implements Scalar<T> {

    enum Kind {
        STRING,
        BOOLEAN,
        BYTE,
        SHORT,
        INTEGER,
        LONG,
        FLOAT,
        DOUBLE,
        BIG_INTEGER,
        BIG_DECIMAL,
        YEAR
    }

    @Override
    @SuppressWarnings("unchecked") // the kind decides
    public @Nullable T read(Source in) {
        return (T) value(in);
    }

    private @Nullable Object value(Source in) {
        return switch (kind) {
            case STRING -> in.readString();
            case BOOLEAN -> in.readBoolean();
            case BYTE -> in.readByte();
            case SHORT -> in.readShort();
            case INTEGER -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case BIG_INTEGER -> in.readBigInteger();
            case BIG_DECIMAL -> in.readBigDecimal();
            case YEAR -> year(in);
        };
    }

    private static @Nullable Year year(Source in) {
        int year = in.readInt();
        if (year >= Year.MIN_VALUE && year <= Year.MAX_VALUE) return Year.of(year);
        in.fault(Rule.of("year", "must be a year such as 2026"));
        return null;
    }

    @Override
    public void write(JsonWriter out, T value) {
        switch (kind) {
            case STRING -> out.value((String) value);
            case BOOLEAN -> out.value((boolean) value);
            case BYTE, SHORT, INTEGER, LONG -> out.value(((Number) value).longValue());
            case FLOAT -> out.value((float) value);
            case DOUBLE -> out.value((double) value);
            case BIG_INTEGER -> out.value((BigInteger) value);
            case BIG_DECIMAL -> out.value((BigDecimal) value);
            case YEAR -> out.value(((Year) value).getValue());
        }
    }

    @Override
    public String format(T value) {
        return value.toString();
    }
}
