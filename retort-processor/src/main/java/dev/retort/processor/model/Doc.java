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
/// @param note        what annotations say for the document
/// @param notes       the same of components or parameters, by name
public record Doc(
        String summary,
        String description,
        Map<String, String> parameters,
        String returns,
        Map<String, String> thrown,
        boolean deprecated,
        Note note,
        Map<String, Note> notes) {

    public static final Doc NONE = new Doc("", "", Map.of(), "", Map.of(), false, Note.NONE, Map.of());

    /// A copy with what annotations say beside the comment.
    public Doc with(Note note, Map<String, Note> notes) {
        return new Doc(summary, description, parameters, returns, thrown, deprecated || note.deprecated(), note, notes);
    }

    /// A copy with other texts of `@param`.
    public Doc with(Map<String, String> parameters) {
        return new Doc(summary, description, parameters, returns, thrown, deprecated, note, notes);
    }

    /// What annotations say about a component or a parameter.
    public Note note(String name) {
        return notes.getOrDefault(name, Note.NONE);
    }

    /// Summary and description as one text.
    public String whole() {
        return description.isEmpty() ? summary : summary + "\n\n" + description;
    }
}
