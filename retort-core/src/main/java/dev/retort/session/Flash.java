// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import java.util.Objects;

/// A message for the page that the visitor sees next; see [Session#flash].
///
/// @param kind how the message should look, such as `info` or `error`
/// @param text the message
public record Flash(String kind, String text) {

    public Flash {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }
}
