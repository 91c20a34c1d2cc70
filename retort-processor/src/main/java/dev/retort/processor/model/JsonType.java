// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;

/// A declaration that gets a codec.
public sealed interface JsonType {

    ClassName name();

    Doc doc();

    Site site();

    /// A `@Json` record.
    ///
    /// @param parameters the names of its type parameters
    record Structure(ClassName name, List<String> parameters, List<Member> members, Doc doc, Site site)
            implements JsonType {}

    /// A `@Json` sealed interface.
    ///
    /// @param discriminator the member that says which choice an object is
    record Union(ClassName name, String discriminator, List<Choice> choices, Doc doc, Site site) implements JsonType {}

    /// A record that a sealed interface permits.
    ///
    /// @param value what the discriminator says
    /// @param members the names of its members
    record Choice(ClassName name, String value, List<String> members) {}

    /// A `@Json.Untagged` sealed interface.
    ///
    /// @param forms what it permits, in its order
    record Untagged(ClassName name, List<Form> forms, Doc doc, Site site) implements JsonType {

        /// The order in which its records are looked for.
        public Form.Order order() {
            return Form.Order.of(forms);
        }
    }

    /// A `@Json` enum.
    record Enumeration(ClassName name, List<Type.Constant> constants, Doc doc, Site site) implements JsonType {}

    /// A `@Json.Value` record.
    record Value(ClassName name, Member member, Doc doc, Site site) implements JsonType {}

    /// A component of a record.
    ///
    /// @param wireName the name of the member in JSON
    record Member(String name, String wireName, Use use, Optional<DefaultValue> fallback, Site site) {

        /// Whether it has to be sent.
        public boolean required() {
            return fallback.isEmpty() && !use.nullable() && !(use.type() instanceof Type.Maybe);
        }
    }
}
