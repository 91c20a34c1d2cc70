// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.Locale;
import java.util.regex.Pattern;

/// A host, or all hosts below one, on any port.
///
/// @param text such as `example.com`, or `*.example.com` for all hosts below that and not itself; kept in
///     small letters
public record HostPattern(String text) {

    private static final Pattern FORM = Pattern.compile("(\\*\\.)?[^*/:\\[\\]\\s]+|\\[[0-9a-f:.]+\\]");

    /// @throws IllegalArgumentException when it is none, but has a scheme, a port or another `*`
    public HostPattern {
        text = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches())
            throw new IllegalArgumentException(
                    "“%s” is no host: write one such as example.com, *.example.com or [::1], without scheme and port"
                            .formatted(text));
    }

    /// Whether the value of a `Host` field is one of these hosts, on any port, in capitals or small
    /// letters.
    public boolean matches(String field) {
        String host = field.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return text.startsWith("*.") ? host.endsWith(text.substring(1)) : text.equals(host);
    }
}
