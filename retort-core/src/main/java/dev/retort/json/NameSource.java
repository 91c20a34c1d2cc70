// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import dev.retort.validation.Rule;
import dev.retort.validation.TextSource;
import org.jspecify.annotations.Nullable;

/// The name of a member as a value: the key of a map. Its faults are at the member.
final class NameSource extends TextSource {

    private final FaultRecorder in;
    private final int object;
    private final String name;

    NameSource(FaultRecorder in, int object, String name) {
        super(name);
        this.in = in;
        this.object = object;
        this.name = name;
    }

    @Override
    public Coercion coercion() {
        // Ajv converts no names.
        return in.coercion() == Coercion.AJV ? Coercion.NONE : in.coercion();
    }

    /// What is not coerced has one name, the one that JSON gives it, so that no two members are one entry of a map.
    @Override
    protected @Nullable Rule brokenBy(String integer) {
        boolean hasOneName = integer.charAt(integer.startsWith("-") ? 1 : 0) != '0' || integer.equals("0");
        return coercion() != Coercion.NONE || hasOneName
                ? null
                : Rule.type("an integer without leading zeros", "integer");
    }

    @Override
    protected void record(Rule rule) {
        in.faultOfName(object, name, Rule.ofName(rule));
    }
}
