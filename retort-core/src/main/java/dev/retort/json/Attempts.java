// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a value that may have several forms: as each of them in turn, until one finds no fault with it. What an
/// attempt finds is set aside, and told only where all of them fail.
final class Attempts {

    private final JsonReader in;
    private final int from;
    private final @Nullable Findings outer;

    /// What the last attempt has found; `null` when it has found no fault.
    private @Nullable Findings found;

    private interface Reading<T> {
        @Nullable
        T read();
    }

    private Attempts(JsonReader in) {
        in.start();
        this.in = in;
        this.from = in.valueStart;
        this.outer = in.findings;
    }

    /// Reads a value as the first of these forms. Scalars are tried exactly before they are tried leniently. Where
    /// every form finds a fault, the faults of all are told.
    static <T> @Nullable T any(JsonReader in, List<? extends Untagged.Form<? extends T>> forms) {
        return new Attempts(in).any(forms);
    }

    /// Reads a scalar as the first of these. Where every one finds a fault, what they demand is one fault.
    static <T> @Nullable T first(JsonReader in, List<? extends Scalar<? extends T>> scalars) {
        return new Attempts(in).first(scalars);
    }

    private <T> @Nullable T any(List<? extends Untagged.Form<? extends T>> forms) {
        var all = new Findings();
        for (boolean exactly : in.isScalar() ? new boolean[] {true, false} : new boolean[] {false}) {
            for (int i = 0; i < forms.size(); i++) {
                Untagged.Form<? extends T> form = forms.get(i);
                T value = attempt(() -> read(form, exactly));
                if (found == null) return value;
                if (!exactly) all.addAll(found, in.depth, i);
            }
        }
        in.form(null);
        in.findings().addAll(all);
        in.unreadable = from;
        return null;
    }

    private <T> @Nullable T read(Untagged.Form<T> form, boolean exactly) {
        in.form(form.name());
        in.attempting = true;
        if (exactly) in.strict(true);
        T value = form.codec().read(in);
        if (exactly) in.strict(false);
        in.attempting = false;
        return value;
    }

    private <T> @Nullable T first(List<? extends Scalar<? extends T>> scalars) {
        var demands = new LinkedHashSet<String>();
        for (Scalar<? extends T> each : scalars) {
            T value = attempt(() -> each.read(in));
            if (found == null) return value;
            demands.addAll(found.messages());
        }
        in.valueStart = from;
        in.unreadable(Rule.of("union", String.join(", or ", demands)));
        return null;
    }

    private <T> @Nullable T attempt(Reading<T> reading) {
        in.again(from);
        in.findings = null;
        T value = reading.read();
        found = in.findings;
        in.findings = outer;
        return value;
    }
}
