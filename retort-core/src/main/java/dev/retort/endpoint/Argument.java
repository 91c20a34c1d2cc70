// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Coercion;
import dev.retort.Fault;
import dev.retort.validation.Rule;
import dev.retort.validation.TextSource;
import org.jspecify.annotations.Nullable;

/// What a request has for one parameter.
public final class Argument extends TextSource {

    private final Call call;
    private final Fault.In in;
    private final String pointer;
    private final boolean silent;
    private int strict;

    Argument(Call call, Fault.In in, String pointer, @Nullable String text) {
        this(call, in, pointer, text, false);
    }

    private Argument(Call call, Fault.In in, String pointer, @Nullable String text, boolean silent) {
        super(text);
        this.call = call;
        this.in = in;
        this.pointer = pointer;
        this.silent = silent;
    }

    /// What stands for a value that has its fault already.
    static Argument silent(Call call) {
        return new Argument(call, Fault.In.FORM, "", "", true);
    }

    @Override
    public Coercion coercion() {
        return strict == 0 ? call.settings().coercion() : Coercion.NONE;
    }

    @Override
    public void strict(boolean begins) {
        strict += begins ? 1 : -1;
    }

    /// This argument if it was sent, otherwise one with another text.
    public Argument orElse(String fallback) {
        return isPresent() ? this : new Argument(call, in, pointer, fallback);
    }

    @Override
    public void masked() {
        call.mask(in, pointer);
    }

    @Override
    protected void record(Rule rule) {
        if (!silent) call.fault(Fault.of(in, pointer, rule));
    }
}
