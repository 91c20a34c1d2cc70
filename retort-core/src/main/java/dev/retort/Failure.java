// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.StatusTexts;
import dev.retort.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What went wrong with a request: what an [ErrorFormat] makes an answer of. For the thread of the request
/// only.
///
/// @param status  400 to 599, or the status of a [Problem]
/// @param reason  who says that the request fails, and why
/// @param detail  what is wrong, as a sentence for the client
/// @param content what the program adds beside or in place of the sentence, to be written as JSON, or
///     `null`
/// @param members what the program adds by name, to be written as JSON
/// @param headers header fields of the answer, names and values in turn
/// @param faults  everything that is wrong with what was sent; empty where something else is wrong
/// @param inputs  finds the value that a fault is about
public record Failure(
        int status,
        Reason reason,
        String detail,
        @Nullable Object content,
        Map<String, Object> members,
        List<String> headers,
        List<Fault> faults,
        Function<Fault, Optional<JsonValue>> inputs) {

    /// Who says that a request fails, and why.
    public enum Reason {

        /// The program, with a [Problem] or an exception with a [Status].
        PROGRAM,

        /// The contract: what was sent has faults.
        CONTRACT,

        /// There is no route for the path.
        NO_ROUTE,

        /// There are routes for the path, but none for the method.
        METHOD,

        /// The body is of a media type that is not understood.
        MEDIA_TYPE,

        /// The server: the request is no HTTP, too large, or too slow.
        SERVER,

        /// The program failed by an exception that it did not foresee.
        BUG
    }

    public Failure {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = List.copyOf(headers);
        faults = List.copyOf(faults);
    }

    /// The status in words, such as `Not Found`.
    public String title() {
        return StatusTexts.of(status);
    }

    /// The value that a fault is about: for a missing member the object around it, for a parameter its text
    /// or the array of its texts. It is looked for when this is called. Empty where there is none, and
    /// where nobody may see it ([Masked]).
    public Optional<JsonValue> input(Fault fault) {
        return inputs.apply(fault);
    }
}
