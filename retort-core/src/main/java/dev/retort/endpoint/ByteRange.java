// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of something.
///
/// @param first  the index of its first byte
/// @param length how many bytes it has; none when the part that is asked for is not there
record ByteRange(long first, long length) {

    private static final Pattern SINGLE = Pattern.compile("(?i:bytes)=[ \\t]*(\\d*)-(\\d*)[ \\t]*");

    /// What a `Range` field asks for (RFC 9110, 14.1.2 and 14.2); empty when it asks for nothing that is
    /// understood here, several parts included: then all is sent.
    ///
    /// @param size of the whole
    static Optional<ByteRange> parse(String field, long size) {
        Matcher range = SINGLE.matcher(field);
        if (!range.matches()) return Optional.empty();
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) return to.isEmpty() ? Optional.empty() : suffix(number(to), size);
        long first = number(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
        if (last < first) return Optional.empty();
        if (first >= size) return Optional.of(new ByteRange(first, 0));
        return Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
    }

    private static Optional<ByteRange> suffix(long length, long size) {
        if (length == 0) return Optional.of(new ByteRange(size, 0));
        // Of nothing there is no part that could be named.
        if (size == 0) return Optional.empty();
        long count = Math.min(length, size);
        return Optional.of(new ByteRange(size - count, count));
    }

    /// What has more digits is beyond every file.
    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
