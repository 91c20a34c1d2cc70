// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.List;
import java.util.regex.Pattern;

/// Entity tags (RFC 9110, 8.8.3): what tells one state of something from another.
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!#-~\\x80-\\xff]*\"");
    private static final Pattern VERSION = Pattern.compile("[!#-~]*");
    private static final String WEAK = "W/";

    private EntityTag() {}

    /// The strong tag of a version.
    ///
    /// @throws IllegalArgumentException when its text holds anything but printable ASCII without blanks and quotes
    public static String of(Object version) {
        String text = version.toString();
        if (VERSION.matcher(text).matches()) return "\"" + text + "\"";
        throw new IllegalArgumentException("a version consists of printable ASCII without blanks and quotes");
    }

    /// Whether `If-Match` holds for a tag: compared strongly, so that a weak tag is equal to none.
    ///
    /// @param fields the values of the header field
    public static boolean isMatched(List<String> fields, String tag) {
        return names(fields, tag) && (!tag.startsWith(WEAK) || isAny(fields));
    }

    /// Whether `If-None-Match` names a tag: compared weakly.
    ///
    /// @param fields the values of the header field
    public static boolean isNamed(List<String> fields, String tag) {
        String strong = tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
        return names(fields, strong) || names(fields, WEAK + strong);
    }

    private static boolean isAny(List<String> fields) {
        return fields.stream().anyMatch(field -> field.strip().equals("*"));
    }

    private static boolean names(List<String> fields, String tag) {
        if (isAny(fields)) return true;
        for (String field : fields) {
            var tags = TAG.matcher(field);
            while (tags.find()) {
                if (tags.group().equals(tag)) return true;
            }
        }
        return false;
    }
}
