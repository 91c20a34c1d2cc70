// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Unknown;
import dev.retort.validation.Rule;
import java.util.List;
import java.util.Map;

/// The member that says which record of a sealed interface an object is. Called by generated code. Immutable.
public final class Tag {

    private final Names name;
    private final Names values;
    private final Rule unknown;
    private final Rule missing;

    /// @param name   of the member
    /// @param values one for each record
    public Tag(String name, String... values) {
        this.name = Names.of(name).unknown(Unknown.IGNORE);
        this.values = Names.of(values);
        this.unknown = Rule.ofKind(Rule.oneOf(this.values.all()), "discriminator");
        this.missing = new Missing(this.values.all());
    }

    /// Which record the next object is; the object is still to be read then. -1 after a fault, when the value
    /// has been skipped.
    public int read(JsonReader in) {
        return in.readDiscriminator(name, values, unknown, missing);
    }

    /// Has the next object begin with the member.
    ///
    /// @param index of the value
    /// @return `out`
    public JsonWriter write(JsonWriter out, int index) {
        return out.first(name, values.get(index));
    }

    private record Missing(List<String> allowed) implements Rule {

        @Override
        public String code() {
            return Rule.REQUIRED.code();
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("allowed", allowed);
        }

        @Override
        public String expected() {
            return "discriminator";
        }

        @Override
        public String message() {
            return Rule.REQUIRED.message() + ", and must be one of " + String.join(", ", allowed);
        }
    }
}
