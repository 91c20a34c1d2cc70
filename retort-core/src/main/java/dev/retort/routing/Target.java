// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import dev.retort.Fault;
import java.util.ArrayList;
import java.util.List;

/// The target of a request, taken apart (RFC 9112, 3.2.1).
///
/// @param path  decoded but for `%2F` and `%25`, beginning with a slash
/// @param query its names and values in turn, decoded, in order; a name without `=` has an empty value (WHATWG
///     URL, 5.1)
public record Target(String path, List<String> query) {

    /// Takes an origin-form target apart.
    ///
    /// @throws MalformedTargetException when the path or the query is no percent-encoded UTF-8
    public static Target parse(String target) throws MalformedTargetException {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String decoded = PercentEncoding.decodeKeepingSlashes(path);
        if (hasDotSegment(decoded)) throw new MalformedTargetException(Fault.In.PATH, "the path holds a dot segment");
        return new Target(decoded, mark < 0 ? List.of() : pairs(target.substring(mark + 1)));
    }

    /// Whether a segment is `.` or `..`, also beside an escaped slash. A client resolves those (RFC 3986,
    /// 5.2.4); one that does not wants to leave the folder that a tail leads to.
    private static boolean hasDotSegment(String path) {
        if (!path.contains("/.") && !path.contains("F.")) return false;
        for (String segment : path.split("/|%2F", -1)) {
            if (segment.equals(".") || segment.equals("..")) return true;
        }
        return false;
    }

    private static List<String> pairs(String query) throws MalformedTargetException {
        var pairs = new ArrayList<String>();
        for (int start = 0; start <= query.length(); ) {
            int end = query.indexOf('&', start);
            if (end < 0) end = query.length();
            if (end > start) addPair(pairs, query.substring(start, end));
            start = end + 1;
        }
        return pairs;
    }

    private static void addPair(List<String> pairs, String pair) throws MalformedTargetException {
        int equals = pair.indexOf('=');
        String name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals), Fault.In.QUERY, true);
        pairs.add(name);
        try {
            pairs.add(PercentEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1), Fault.In.QUERY, true));
        } catch (MalformedTargetException malformed) {
            throw malformed.at(name);
        }
    }
}
