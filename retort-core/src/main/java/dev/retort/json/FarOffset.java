// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Offsets from Greenwich of more than 18 hours: RFC 3339, 5.6, has them up to 23:59, [java.time.ZoneOffset] has
/// not. No place has such an offset, so nothing is lost where the same time in Greenwich is read instead.
final class FarOffset {

    private static final Pattern FAR = Pattern.compile("([+-])(?!18:00)(1[89]|2[0-3]):([0-5][0-9])");
    private static final int LENGTH = "+23:59".length();

    private FarOffset() {}

    /// The value of a text with an offset at its end.
    ///
    /// @param near makes it where the offset is `Z` or no more than 18 hours
    static <T extends Temporal> T parse(String text, Function<String, T> near) {
        int at = text.length() - LENGTH;
        boolean mayBeFar = at > 0 && text.charAt(at + 3) == ':' && text.charAt(at + 1) != '0';
        if (!mayBeFar) return near.apply(text);
        Matcher far = FAR.matcher(text).region(at, text.length());
        if (!far.matches()) return near.apply(text);
        int minutes = 60 * Integer.parseInt(far.group(2)) + Integer.parseInt(far.group(3));
        T greenwich = near.apply(text.substring(0, at) + "Z");
        return ChronoUnit.MINUTES.addTo(greenwich, far.group(1).equals("+") ? -minutes : minutes);
    }
}
