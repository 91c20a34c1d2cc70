// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Patterns of the texts that are integers between two bounds, each as JSON writes it: without leading zeros.
final class IntegerPattern {

    private IntegerPattern() {}

    /// @param lowest at most `highest`
    static String of(BigInteger lowest, BigInteger highest) {
        BigInteger both = lowest.negate().min(highest);
        var forms = new ArrayList<String>();
        if (lowest.signum() <= 0 && highest.signum() >= 0) forms.add("0");
        if (both.signum() > 0) forms.add("-?" + positive(BigInteger.ONE, both));
        BigInteger first = both.max(BigInteger.ZERO).add(BigInteger.ONE);
        if (highest.compareTo(first) >= 0) forms.add(positive(lowest.max(first), highest));
        if (lowest.negate().compareTo(first) >= 0)
            forms.add("-" + positive(highest.negate().max(first), lowest.negate()));
        return "^(?:" + String.join("|", forms) + ")$";
    }

    private static String positive(BigInteger lowest, BigInteger highest) {
        return "(?:" + String.join("|", forms(lowest.toString(), highest.toString())) + ")";
    }

    /// The numbers between two others, which may have fewer digits than the second.
    private static List<String> forms(String lowest, String highest) {
        if (lowest.length() == highest.length()) return ofLength(lowest, highest);
        var forms = new ArrayList<String>();
        int longer = highest.length() - 1;
        forms.addAll(ofLength(lowest, "9".repeat(lowest.length())));
        if (longer > lowest.length()) forms.add("[1-9][0-9]{%s,%s}".formatted(lowest.length(), longer - 1));
        forms.addAll(ofLength("1" + "0".repeat(longer), highest));
        return forms;
    }

    /// The texts of digits between two others of the same length.
    private static List<String> ofLength(String lowest, String highest) {
        if (lowest.isEmpty()) return List.of("");
        String below = lowest.substring(1);
        String above = highest.substring(1);
        char first = lowest.charAt(0);
        char last = highest.charAt(0);
        if (first == last) return after(first, ofLength(below, above));
        var forms = new ArrayList<String>();
        if (!below.matches("0*")) forms.addAll(after(first++, ofLength(below, "9".repeat(below.length()))));
        boolean whole = above.matches("9*");
        char end = whole ? last : (char) (last - 1);
        if (first <= end) forms.add(any(first, end) + any(above.length()));
        if (!whole) forms.addAll(after(last, ofLength("0".repeat(above.length()), above)));
        return forms;
    }

    private static List<String> after(char digit, List<String> forms) {
        return forms.stream().map(form -> digit + form).collect(Collectors.toList());
    }

    private static String any(char first, char last) {
        return first == last ? String.valueOf(first) : "[%s-%s]".formatted(first, last);
    }

    private static String any(int digits) {
        return switch (digits) {
            case 0 -> "";
            case 1 -> "[0-9]";
            default -> "[0-9]{%s}".formatted(digits);
        };
    }
}
