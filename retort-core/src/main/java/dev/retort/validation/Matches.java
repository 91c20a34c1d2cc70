// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A regular expression that the whole text must match: `@Pattern`. A text that keeps the matcher busy for
/// more than ten thousand steps, and a hundred more for each character, does not.
public final class Matches implements Constraint<CharSequence> {

    private static final int STEPS_PER_CHARACTER = 100;
    private static final int STEPS_AT_LEAST = 10_000;

    private final Pattern pattern;
    private final Optional<PlainExpression> plain;
    private final boolean counted;

    /// @param regex as in the annotation; it is anchored at both ends
    /// @param flags those of [Pattern]
    public Matches(String regex, int flags) {
        this.pattern = Pattern.compile(regex, flags);
        this.plain = flags == 0 ? PlainExpression.of(regex) : Optional.empty();
        this.counted = Steps.areNeeded(regex);
    }

    @Override
    public boolean allows(CharSequence value) {
        if (plain.isPresent()) return plain.get().test(value);
        try {
            return pattern.matcher(counted ? counted(value) : value).matches();
        } catch (Steps.Exhausted tooOften) {
            return false;
        } catch (StackOverflowError tooLong) {
            // Java's matcher recurses over repeated groups. A text that it cannot follow to its end does not match.
            return false;
        }
    }

    private static Steps counted(CharSequence value) {
        return new Steps(value, STEPS_AT_LEAST + (long) STEPS_PER_CHARACTER * value.length());
    }

    @Override
    public String code() {
        return "pattern";
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("pattern", pattern.pattern());
    }

    @Override
    public String message() {
        return "must match " + pattern.pattern();
    }
}
