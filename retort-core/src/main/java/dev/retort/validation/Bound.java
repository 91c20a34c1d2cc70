// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/// The least or the greatest number that is allowed: `@Min`, `@Max`, `@DecimalMin`, `@DecimalMax`,
/// `@Positive` and their like.
public final class Bound implements Constraint<Number> {

    /// More than zero.
    public static final Bound POSITIVE = new Bound("positive", "must be positive", BigDecimal.ZERO, 1, false, false);

    /// Zero or more.
    public static final Bound POSITIVE_OR_ZERO =
            new Bound("positive_or_zero", "must not be negative", BigDecimal.ZERO, 1, true, false);

    /// Less than zero.
    public static final Bound NEGATIVE = new Bound("negative", "must be negative", BigDecimal.ZERO, -1, false, false);

    /// Zero or less.
    public static final Bound NEGATIVE_OR_ZERO =
            new Bound("negative_or_zero", "must not be positive", BigDecimal.ZERO, -1, true, false);

    private final String code;
    private final String message;
    private final BigDecimal limit;
    private final int sign;
    private final boolean inclusive;
    private final boolean argument;
    private final double nearest;
    private final long lowest;
    private final long highest;

    /// @param sign 1 for a lower bound, -1 for an upper one
    private Bound(String code, String message, BigDecimal limit, int sign, boolean inclusive, boolean argument) {
        this.code = code;
        this.message = message;
        this.limit = limit;
        this.sign = sign;
        this.inclusive = inclusive;
        this.argument = argument;
        this.nearest = limit.doubleValue();
        this.lowest = sign > 0 ? clamp(limit, inclusive) : Long.MIN_VALUE;
        this.highest = sign < 0 ? clamp(limit, inclusive) : Long.MAX_VALUE;
    }

    /// Numbers from `limit` upwards.
    ///
    /// @param limit a decimal number, such as `0.5`
    public static Bound atLeast(String limit) {
        return new Bound("minimum", "must be at least " + limit, new BigDecimal(limit), 1, true, true);
    }

    /// Numbers above `limit`.
    ///
    /// @param limit a decimal number, such as `0.5`
    public static Bound above(String limit) {
        return new Bound("exclusive_minimum", "must be more than " + limit, new BigDecimal(limit), 1, false, true);
    }

    /// Numbers up to `limit`.
    ///
    /// @param limit a decimal number, such as `0.5`
    public static Bound atMost(String limit) {
        return new Bound("maximum", "must be at most " + limit, new BigDecimal(limit), -1, true, true);
    }

    /// Numbers below `limit`.
    ///
    /// @param limit a decimal number, such as `0.5`
    public static Bound below(String limit) {
        return new Bound("exclusive_maximum", "must be less than " + limit, new BigDecimal(limit), -1, false, true);
    }

    /// This bound with another sentence for clients.
    @Override
    public Bound saying(String message) {
        return new Bound(code, message, limit, sign, inclusive, argument);
    }

    /// The outermost integer that the bound allows, as far as a `long` reaches.
    private long clamp(BigDecimal limit, boolean inclusive) {
        var rounding = sign > 0 ? java.math.RoundingMode.CEILING : java.math.RoundingMode.FLOOR;
        BigInteger whole = limit.setScale(0, rounding).toBigIntegerExact();
        boolean excluded = !inclusive && new BigDecimal(whole).compareTo(limit) == 0;
        if (excluded) whole = whole.add(BigInteger.valueOf(sign));
        return whole.max(BigInteger.valueOf(Long.MIN_VALUE))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /// Whether the bound allows an integer.
    public boolean allows(long value) {
        return value >= lowest && value <= highest;
    }

    /// Whether the bound allows a floating-point number; not-a-number is allowed by none.
    public boolean allows(double value) {
        if (Double.isNaN(value)) return false;
        // Only a number that is as near to the limit as a double can be needs exact arithmetic.
        if (value != nearest) return value > nearest == sign > 0;
        return Double.isInfinite(value) || allows(BigDecimal.valueOf(value));
    }

    @Override
    public boolean allows(Number value) {
        return switch (value) {
            case BigDecimal decimal -> allows(decimal);
            case BigInteger integer -> allows(new BigDecimal(integer));
            case Double number -> allows(number.doubleValue());
            case Float number -> allows(new BigDecimal(number.toString()));
            default -> allows(value.longValue());
        };
    }

    private boolean allows(BigDecimal value) {
        int order = value.compareTo(limit) * sign;
        return inclusive ? order >= 0 : order > 0;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Map<String, Object> arguments() {
        return argument ? Map.of("limit", limit) : Map.of();
    }

    @Override
    public String message() {
        return message;
    }
}
