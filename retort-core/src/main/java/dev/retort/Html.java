// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// A page, sent as `text/html; charset=utf-8`.
///
/// The text is sent as it is: escape whatever came from outside before it gets here, or let a template do
/// that ([View]).
///
/// @param text the whole document, or a part of one
public record Html(String text) {

    public Html {
        Objects.requireNonNull(text);
    }

    /// A page with this text.
    public static Html of(String text) {
        return new Html(text);
    }
}
