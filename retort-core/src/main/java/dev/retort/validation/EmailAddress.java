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
        return isLocalPart(address, at) && isDomain(address, at + 1);
    }

    private static boolean isLocalPart(String address, int end) {
        if (address.charAt(0) == '.' || address.charAt(end - 1) == '.') return false;
        for (int i = 0, character; i < end; i += Character.charCount(character)) {
            character = address.codePointAt(i);
            if (!Character.isLetterOrDigit(character) && LOCAL_SYMBOLS.indexOf(character) < 0) return false;
            if (character == '.' && address.charAt(i + 1) == '.') return false;
        }
        return true;
    }

    private static boolean isDomain(String address, int start) {
        int from = start;
        for (int dot = address.indexOf('.', from); dot >= 0; dot = address.indexOf('.', from)) {
            if (!isLabel(address, from, dot)) return false;
            from = dot + 1;
        }
        return isLabel(address, from, address.length());
    }

    private static boolean isLabel(String address, int from, int to) {
        if (from == to || to - from > 63 || address.charAt(from) == '-' || address.charAt(to - 1) == '-') return false;
        for (int i = from, character; i < to; i += Character.charCount(character)) {
            character = address.codePointAt(i);
            if (!Character.isLetterOrDigit(character) && character != '-') return false;
        }
        return true;
    }
}
