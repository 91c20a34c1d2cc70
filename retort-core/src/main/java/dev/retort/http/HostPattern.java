// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.Locale;

/// A host, or all hosts below one, on any port.
///
/// @param text such as `example.com`, or `*.example.com` for all hosts below that and not itself; kept in
///     small letters
public record HostPattern(String text) {

    public HostPattern {
        text = text.toLowerCase(Locale.ROOT);
    }

    /// Whether the value of a `Host` field is one of these hosts, on any port, in capitals or small
    /// letters.
    public boolean matches(String field) {
        String host = field.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return text.startsWith("*.") ? host.endsWith(text.substring(1)) : text.equals(host);
    }
}
