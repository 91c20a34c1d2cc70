// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import dev.retort.validation.Rule;
import dev.retort.validation.TextSource;

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

    @Override
    protected void record(Rule rule) {
        in.faultOfName(object, name, Rule.ofName(rule));
    }
}
