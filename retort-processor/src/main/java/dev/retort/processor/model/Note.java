// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.json.JsonObject;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What annotations say about a type, a member, a parameter or an answer for the document alone.
///
/// @param schema keywords that are put over those of the schema
public record Note(List<Example> examples, Optional<JsonObject> schema, boolean deprecated) {

    public static final Note NONE = new Note(List.of(), Optional.empty(), false);

    /// An `@Example`.
    ///
    /// @param name  empty for one without a name
    /// @param valid whether it is to keep the contract
    /// @param site  its value
    public record Example(String text, String name, String summary, String description, boolean valid, Site site) {

        /// This example, under another name if it has none.
        public Example named(String other) {
            return name.isEmpty() ? new Example(text, other, summary, description, valid, site) : this;
        }
    }

    /// Whether nothing is said.
    public boolean isNone() {
        return equals(NONE);
    }

    /// A copy that is not deprecated, for a schema whose parameter says that already.
    public Note live() {
        return new Note(examples, schema, false);
    }

    /// A copy with further examples.
    public Note and(List<Example> others) {
        return others.isEmpty()
                ? this
                : new Note(Stream.concat(examples.stream(), others.stream()).toList(), schema, deprecated);
    }

    /// Those with a name, or those without.
    public List<Example> examples(boolean named) {
        return examples.stream().filter(each -> each.name().isEmpty() != named).toList();
    }
}
