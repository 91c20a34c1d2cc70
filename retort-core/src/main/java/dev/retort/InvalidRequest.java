// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A request that does not keep the contract. The framework throws it; [Scope#onError] may answer for it, and
/// [Request#json] hands it to a handler that reads by hand.
///
/// It carries no stack trace, since it tells of a client's mistake and not of the program's. For the thread
/// of the request only.
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Fault> faults;
    private final transient Function<Fault, Optional<JsonValue>> inputs;
    private final transient Supplier<Optional<JsonValue>> body;

    /// For the framework.
    ///
    /// @param inputs finds the value that a fault is about
    /// @param body   reads the body
    public InvalidRequest(
            int status,
            List<Fault> faults,
            Function<Fault, Optional<JsonValue>> inputs,
            Supplier<Optional<JsonValue>> body) {
        super(null, null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
        this.inputs = inputs;
        this.body = body;
    }

    /// The status: 400 when the body is no JSON at all, 422 otherwise.
    public int status() {
        return status;
    }

    /// Everything that is wrong, in the order of the method's parameters: the first [Fault#MOST] faults.
    public List<Fault> faults() {
        return faults;
    }

    /// The value that a fault is about; empty where there is none, and where nobody may see it. See
    /// [Failure#input].
    public Optional<JsonValue> input(Fault fault) {
        return inputs.apply(fault);
    }

    /// The body as it was sent, without its [masked][dev.retort.json.JsonReader#masked] members; empty where
    /// it is no JSON.
    public Optional<JsonValue> body() {
        return body.get();
    }

    /// Every fault with its pointer, in one line.
    @Override
    public String getMessage() {
        return faults.stream()
                .map(fault ->
                        (fault.in().wireName() + " " + fault.pointer() + " ").stripTrailing() + " " + fault.detail())
                .collect(Collectors.joining("; "));
    }
}
