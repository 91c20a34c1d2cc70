// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.validation.Rule;
import dev.retort.validation.TextSource;
import org.jspecify.annotations.Nullable;

/// One parameter of a request.
public final class Parameter extends TextSource {

    private final Call call;
    private final Fault.In in;
    private final String name;

    Parameter(Call call, Fault.In in, String name, @Nullable String text) {
        super(text);
        this.call = call;
        this.in = in;
        this.name = name;
    }

    /// The same parameter with a value for when it was not sent.
    public Parameter orElse(String fallback) {
        return isPresent() ? this : new Parameter(call, in, name, fallback);
    }

    @Override
    protected void record(Rule rule) {
        call.fault(in, name, rule);
    }
}
