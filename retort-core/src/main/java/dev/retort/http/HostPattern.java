// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.Locale;

/// Which hosts are meant, on any port.
///
/// @param text such as `example.com`; `*.example.com` for all below
public record HostPattern(String text) {

    public HostPattern {
        text = text.toLowerCase(Locale.ROOT);
    }

    /// Whether the value of a `Host` field is one of them.
    public boolean matches(String field) {
        String host = field.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return text.startsWith("*.") ? host.endsWith(text.substring(1)) : text.equals(host);
    }
}
