// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// A page, sent as `text/html; charset=utf-8`.
///
/// The text is sent as it is: whatever came from outside must have been escaped before.
///
/// @param text the whole document, or a part of one
public record Html(String text) {

    public Html {
        Objects.requireNonNull(text);
    }

    /// A page.
    public static Html of(String text) {
        return new Html(text);
    }
}
