// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.Map;

/// A documentation comment as Markdown.
///
/// @param summary     the first sentence; empty when there is no comment
/// @param description what follows it
/// @param parameters  the texts of `@param`, by name
/// @param returns     the text of `@return`
/// @param thrown      the texts of `@throws`, by the name as written
/// @param deprecated  whether there is a `@deprecated`
public record Doc(
        String summary,
        String description,
        Map<String, String> parameters,
        String returns,
        Map<String, String> thrown,
        boolean deprecated) {

    public static final Doc NONE = new Doc("", "", Map.of(), "", Map.of(), false);

    /// The same, deprecated.
    public Doc asDeprecated() {
        return new Doc(summary, description, parameters, returns, thrown, true);
    }

    /// Summary and description as one text.
    public String whole() {
        return description.isEmpty() ? summary : summary + "\n\n" + description;
    }
}
