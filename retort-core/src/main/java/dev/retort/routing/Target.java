// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The target of a request, taken apart (RFC 9112, 3.2.1).
///
/// @param path  decoded but for `%2F` and `%25`, beginning with a slash
/// @param query still encoded; `null` when there is no question mark
public record Target(String path, @Nullable String query) {

    /// Takes an origin-form target apart.
    ///
    /// @throws MalformedTargetException when its path is no percent-encoded UTF-8
    public static Target parse(String target) throws MalformedTargetException {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        return new Target(PercentEncoding.decodeKeepingSlashes(path), mark < 0 ? null : target.substring(mark + 1));
    }

    /// The query's names and values in turn, decoded, in order. A name without `=` has an empty value (WHATWG
    /// URL, 5.1).
    ///
    /// @throws MalformedTargetException when a name or a value is no percent-encoded UTF-8
    public List<String> parameters() throws MalformedTargetException {
        if (query == null || query.isEmpty()) return List.of();
        var parameters = new ArrayList<String>();
        for (int start = 0; start <= query.length(); ) {
            int end = query.indexOf('&', start);
            if (end < 0) end = query.length();
            if (end > start) addPair(parameters, query.substring(start, end));
            start = end + 1;
        }
        return parameters;
    }

    private static void addPair(List<String> parameters, String pair) throws MalformedTargetException {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(PercentEncoding.decode(name, "query", true));
        parameters.add(PercentEncoding.decode(value, "query", true));
    }
}
