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

    /// Where it is, from which a fault makes a pointer: the name of the parameter, or `null` for that part of
    /// the request as a whole.
    private final @Nullable String name;

    /// Which one of several values it is, or -1 for the only one.
    private final int index;

    private final boolean silent;
    private int strict;

    private Argument(Call call, Fault.In in, @Nullable String name, int index, @Nullable String text, boolean silent) {
        super(text);
        this.call = call;
        this.in = in;
        this.name = name;
        this.index = index;
        this.silent = silent;
    }

    /// The value of a parameter.
    Argument(Call call, Fault.In in, String name, @Nullable String text) {
        this(call, in, name, -1, text, false);
    }

    /// One of several values of a parameter.
    Argument(Call call, Fault.In in, String name, int index, String text) {
        this(call, in, name, index, text, false);
    }

    /// A part of the request as a whole.
    Argument(Call call, Fault.In in, @Nullable String text) {
        this(call, in, null, -1, text, false);
    }

    /// What stands for a value that has its fault already.
    static Argument silent(Call call) {
        return new Argument(call, Fault.In.FORM, null, -1, "", true);
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
        return isPresent() ? this : new Argument(call, in, name, index, fallback, silent);
    }

    @Override
    public void masked() {
        call.mask(in, pointer());
    }

    @Override
    protected void record(Rule rule) {
        if (silent) return;
        Fault fault = Fault.of(in, pointer(), rule);
        String element = index < 0 ? null : readString();
        if (element == null) call.fault(fault);
        else call.fault(fault, element);
    }

    private String pointer() {
        if (name == null) return "";
        return index < 0 ? Fault.pointer(name) : Fault.pointer(name) + "/" + index;
    }
}
