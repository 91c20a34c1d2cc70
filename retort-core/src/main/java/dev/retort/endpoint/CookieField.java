// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What the `Cookie` fields of a request hold (RFC 6265bis, 4.2). Servers get what user agents stored, and
/// those store nearly everything: what is no pair is passed over, and nothing is decoded.
final class CookieField {

    private CookieField() {}

    /// The values of the cookies of one name, in order. Names are compared letter by letter.
    ///
    /// @param fields the field's values; HTTP/2 may send one for each cookie (RFC 9113, 8.2.3)
    static List<String> values(List<String> fields, String name) {
        var values = new ArrayList<String>(1);
        forEach(fields, name::equals, (_, value) -> values.add(value));
        return values;
    }

    /// The names of all cookies, in order.
    static List<String> names(List<String> fields) {
        var names = new ArrayList<String>();
        forEach(fields, _ -> true, (name, _) -> names.add(name));
        return names;
    }

    private static void forEach(List<String> fields, Predicate<String> wanted, BiConsumer<String, String> action) {
        for (String field : fields) {
            for (int start = 0; start < field.length(); ) {
                int end = field.indexOf(';', start);
                if (end < 0) end = field.length();
                int equals = field.indexOf('=', start);
                if (equals >= 0 && equals < end) {
                    String name = trimmed(field, start, equals);
                    if (wanted.test(name)) action.accept(name, trimmed(field, equals + 1, end));
                }
                start = end + 1;
            }
        }
    }

    /// A part of a text without the spaces and tabs around it.
    private static String trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
