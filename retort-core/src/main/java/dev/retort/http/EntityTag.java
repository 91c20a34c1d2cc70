// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Entity tags (RFC 9110, 8.8.3), by which clients and servers tell one state of something from another.
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!#-~\\x80-\\xff]*\"");
    private static final Pattern VERSION = Pattern.compile("[!#-~]*");
    private static final Pattern CODING = Pattern.compile("--(?:gzip|deflate|br|zstd)\"$");
    private static final String WEAK = "W/";

    private EntityTag() {}

    /// The strong tag of a version.
    ///
    /// @param version whose text is the tag, without the quotes
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

    /// The tag of a body while it is sent with a content coding: `"one"` as `"one--gzip"`. Another sequence of
    /// bytes needs another strong tag (RFC 9110, 8.8.3.3), of which this class knows that it names the same
    /// state. So `If-Match` holds for who has read something compressed, which a weak tag would not allow
    /// (13.1.1). A weak tag stays as it is.
    ///
    /// @param coding `gzip`, `deflate`, `br` or `zstd`
    public static String coded(String tag, String coding) {
        return tag.startsWith(WEAK) ? tag : tag.substring(0, tag.length() - 1) + "--" + coding + "\"";
    }

    /// The tag with a coding by which a header field names the state of a tag; empty where it does not.
    ///
    /// @param fields the values of `If-None-Match`
    public static Optional<String> codedAmong(List<String> fields, String tag) {
        return tags(fields)
                .filter(each -> CODING.matcher(each).find())
                .filter(each -> uncoded(each).equals(tag))
                .findFirst();
    }

    private static String uncoded(String tag) {
        return CODING.matcher(tag).replaceFirst("\"");
    }

    private static Stream<String> tags(List<String> fields) {
        return fields.stream().flatMap(field -> TAG.matcher(field).results().map(MatchResult::group));
    }

    private static boolean isAny(List<String> fields) {
        return fields.stream().anyMatch(field -> field.strip().equals("*"));
    }

    private static boolean names(List<String> fields, String tag) {
        return isAny(fields)
                || tags(fields)
                        .anyMatch(each -> each.equals(tag) || uncoded(each).equals(tag));
    }
}
