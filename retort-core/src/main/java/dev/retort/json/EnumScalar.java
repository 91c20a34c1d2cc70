// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The constants of an enum by their names in JSON.
final class EnumScalar<E extends Enum<E>> implements ClosedScalar<E> {

    private final E[] values;
    private final Names names;
    private final Rule rule;

    /// @param values all constants in order
    /// @param names  what they are called in JSON
    EnumScalar(E[] values, String... names) {
        this.values = values.clone();
        refuseSame(values, names);
        this.names = Names.of(names);
        this.rule = Rule.oneOf(this.names.all());
    }

    private static void refuseSame(Enum<?>[] values, String[] names) {
        var constants = new HashMap<String, Enum<?>>();
        for (int i = 0; i < values.length; i++) {
            Enum<?> other = constants.putIfAbsent(names[i], values[i]);
            if (other != null) throw same(other, values[i], names[i]);
        }
    }

    static IllegalArgumentException same(Enum<?> one, Enum<?> other, String form) {
        return new IllegalArgumentException("%s.%s and %s are both “%s” in JSON: give one of them another value"
                .formatted(one.getDeclaringClass().getName(), one, other, form));
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

    @Override
    public List<JsonValue> forms() {
        return names.all().stream().<JsonValue>map(JsonString::new).toList();
    }
}
