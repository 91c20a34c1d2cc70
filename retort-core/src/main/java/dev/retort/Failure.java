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

/// What went wrong with a request, as an [ErrorFormat] tells it. Belongs to the thread of the request.
///
/// @param status  400 to 599, or what a [Problem] named
/// @param reason  who says so
/// @param detail  what is wrong, as a sentence for the client
/// @param content what the program wants to have told beside or in place of the sentence, as JSON, or `null`
/// @param members what else it wants to have told, by name
/// @param headers header fields of the answer, names and values in turn
/// @param faults  everything that is wrong with what was sent; empty where it is about something else
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

        /// The program failed.
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

    /// The value that a fault is about: for a member that is missing the object around it, for a parameter
    /// its text or the array of its texts. Found when asked for. Empty where there is none, and where it may
    /// be told to nobody.
    public Optional<JsonValue> input(Fault fault) {
        return inputs.apply(fault);
    }
}
