// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

/// An address as the HTML standard's `input type=email` accepts it (WHATWG HTML, 4.10.5.1.5), with letters of
/// all scripts allowed. One pass, no regular expression, so its time grows with the length alone.
final class EmailAddress {

    private static final String LOCAL_SYMBOLS = ".!#$%&'*+/=?^_`{|}~-";

    private EmailAddress() {}

    static boolean isValid(CharSequence text) {
        String address = text.toString();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > 64 || address.length() > 254) return false;
        return isLocalPart(address.substring(0, at)) && isDomain(address.substring(at + 1));
    }

    private static boolean isLocalPart(String local) {
        boolean dotsApart = !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
        return dotsApart
                && local.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || LOCAL_SYMBOLS.indexOf(c) >= 0);
    }

    private static boolean isDomain(String domain) {
        for (String label : domain.split("\\.", -1)) {
            if (!isLabel(label)) return false;
        }
        return true;
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) return false;
        return label.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }
}
