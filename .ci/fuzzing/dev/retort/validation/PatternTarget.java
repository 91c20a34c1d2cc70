// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// An expression judges a text in bounded time; and as Java's own matcher does where that takes few steps.
public final class PatternTarget {

    private PatternTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var both = new String(bytes, StandardCharsets.UTF_8);
        int middle = both.indexOf('\n');
        if (middle < 0) return;
        String regex = both.substring(0, middle);
        String text = both.substring(middle + 1);
        Matches matches;
        try {
            matches = new Matches(regex, 0);
        } catch (PatternSyntaxException _) {
            return;
        }
        boolean verdict = matches.allows(text);
        if (text.length() < 12 && regex.length() < 12 && verdict != Pattern.compile(regex).matcher(text).matches())
            throw new AssertionError("not Java's verdict on " + regex);
    }
}
