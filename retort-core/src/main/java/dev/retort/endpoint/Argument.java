// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.validation.Rule;
import dev.retort.validation.TextSource;
import org.jspecify.annotations.Nullable;

/// What a request has for one parameter.
public final class Argument extends TextSource {

    private final Call call;
    private final Fault.In in;
    private final String pointer;

    Argument(Call call, Fault.In in, String pointer, @Nullable String text) {
        super(text);
        this.call = call;
        this.in = in;
        this.pointer = pointer;
    }

    /// The same with a value for when it was not sent.
    public Argument orElse(String fallback) {
        return isPresent() ? this : new Argument(call, in, pointer, fallback);
    }

    @Override
    protected void record(Rule rule) {
        call.fault(Fault.of(in, pointer, rule));
    }
}
