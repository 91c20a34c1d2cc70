// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import org.jspecify.annotations.Nullable;

/// The constants of an enum by their names in JSON.
final class EnumScalar<E extends Enum<E>> implements Scalar<E> {

    private final E[] values;
    private final Names names;
    private final Rule rule;

    /// @param values all constants in order
    /// @param names  what they are called in JSON
    EnumScalar(E[] values, String... names) {
        this.values = values.clone();
        this.names = Names.of(names);
        this.rule = Rule.oneOf(this.names.all());
    }

    @Override
    public @Nullable E read(Source in) {
        String name = in.readString();
        if (name == null) return null;
        int index = names.find(name);
        if (index >= 0) return values[index];
        in.fault(rule);
        return null;
    }

    @Override
    public @Nullable E read(JsonReader in) {
        int index = in.readOneOf(names, rule);
        return index < 0 ? null : values[index];
    }

    @Override
    public void write(JsonWriter out, E value) {
        out.value(format(value));
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the names are in the order of the constants
    public String format(E value) {
        return names.get(value.ordinal());
    }
}
