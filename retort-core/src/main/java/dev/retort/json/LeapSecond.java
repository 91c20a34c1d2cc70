// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The second 60, which RFC 3339, 5.7, has at the end of a day in Greenwich, and [java.time] has not: the second
/// before it is read, as [java.time.Instant#parse] does.
final class LeapSecond {

    private static final String SECOND = ":60";
    private static final int DAY = 86_400;

    private LeapSecond() {}

    /// The value of a text with an offset at its end, or `null` where no second can have the number 60.
    ///
    /// @param parse makes it of a text with another second
    static <T extends Temporal> @Nullable T parse(String text, Function<String, T> parse) {
        int at = text.indexOf(SECOND);
        boolean leaps = at > 2 && text.charAt(at - 3) == ':';
        if (!leaps) return parse.apply(text);
        T before = parse.apply(text.substring(0, at) + ":59" + text.substring(at + SECOND.length()));
        return Math.floorMod(second(before), DAY) == DAY - 1 ? before : null;
    }

    /// The second in Greenwich.
    private static long second(Temporal time) {
        return time.isSupported(ChronoField.INSTANT_SECONDS)
                ? time.getLong(ChronoField.INSTANT_SECONDS)
                : time.getLong(ChronoField.SECOND_OF_DAY) - time.getLong(ChronoField.OFFSET_SECONDS);
    }
}
