// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The constraints that have no arguments. Each stands for the annotation of `jakarta.validation.constraints`
/// of the same name.
public final class Constraints {

    /// Text with a character that is not white space, as the pattern `\S` of a JSON Schema means it: a
    /// no-break space is white space.
    public static final Constraint<CharSequence> NOT_BLANK = of("not_blank", "must not be blank", Constraints::hasText);

    /// Text, a collection, a map or an array with something in it.
    public static final Constraint<Object> NOT_EMPTY =
            of("not_empty", "must not be empty", value -> Size.of(value) > 0);

    /// An address as people write them: see [EmailAddress].
    public static final Constraint<CharSequence> EMAIL =
            of("email", "must be an e-mail address", EmailAddress::isValid);

    /// `true`.
    public static final Constraint<Boolean> ASSERT_TRUE = of("assert_true", "must be true", value -> value);

    /// `false`.
    public static final Constraint<Boolean> ASSERT_FALSE = of("assert_false", "must be false", value -> !value);

    /// A list without two equal elements: [dev.retort.UniqueElements].
    public static final Constraint<Collection<?>> UNIQUE_ELEMENTS =
            of("unique_elements", Rule.UNIQUE.message(), Constraints::isDistinct);

    private Constraints() {}

    private static boolean isDistinct(Collection<?> elements) {
        var seen = new HashSet<Object>();
        var numbers = new DistinctNumbers();
        for (Object each : elements) {
            if (!numbers.isNew(each) || !seen.add(each)) return false;
        }
        return true;
    }

    private static boolean hasText(CharSequence text) {
        // White space lies within the first plane, so that halves of pairs need not be put together.
        for (int i = 0; i < text.length(); i++) {
            if (!isWhiteSpace(text.charAt(i))) return true;
        }
        return false;
    }

    /// `WhiteSpace` and `LineTerminator` of ECMA-262, 12.2 and 12.3.
    private static boolean isWhiteSpace(int character) {
        return character >= '\t' && character <= '\r' || character == 0xFEFF || Character.isSpaceChar(character);
    }

    private static <T> Constraint<T> of(String code, String message, Predicate<T> test) {
        return new Tested<>(code, message, test);
    }

    /// A record, because the JVM takes the components of a constant record for constants: the test is called directly.
    private record Tested<T>(String code, String message, Predicate<T> test) implements Constraint<T> {

        @Override
        public boolean allows(T value) {
            return test.test(value);
        }
    }

    /// How many digits a number may have: `@Digits`. Trailing zeros of the fraction do not count, nor does a
    /// zero before the point.
    ///
    /// @param integer  before the point
    /// @param fraction after it
    public record Digits(int integer, int fraction) implements Constraint<Number> {

        @Override
        public boolean allows(Number value) {
            BigDecimal decimal = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
            BigDecimal plain = decimal.stripTrailingZeros();
            return plain.signum() == 0 || plain.precision() - plain.scale() <= integer && plain.scale() <= fraction;
        }

        @Override
        public String code() {
            return "digits";
        }

        @Override
        public Map<String, Object> arguments() {
            var arguments = new LinkedHashMap<String, Object>();
            arguments.put("integer", integer);
            arguments.put("fraction", fraction);
            return arguments;
        }

        @Override
        public String message() {
            return "must have at most %s digits before the point and %s after it".formatted(integer, fraction);
        }
    }

    /// A whole multiple of a number: [dev.retort.MultipleOf].
    ///
    /// @param factor above zero
    public record Multiple(BigDecimal factor) implements Constraint<Number> {

        /// @param factor such as `0.05`
        public Multiple(String factor) {
            this(new BigDecimal(factor));
        }

        @Override
        public boolean allows(Number value) {
            if (value instanceof Double || value instanceof Float) {
                if (!Double.isFinite(value.doubleValue())) return false;
            }
            BigDecimal decimal = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
            return decimal.remainder(factor).signum() == 0;
        }

        @Override
        public String code() {
            return "multiple_of";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("factor", factor);
        }

        @Override
        public String message() {
            return "must be a multiple of " + factor.toPlainString();
        }
    }
}
