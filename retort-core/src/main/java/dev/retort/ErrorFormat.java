// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.dispatch.ProblemFormat;
import dev.retort.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/// How errors look: on the wire, and in the document. [#problems] is how they look unless a scope says
/// otherwise.
///
/// ```java
/// final class Short implements ErrorFormat {
///
///     public Response<?> answer(Failure failure) {
///         return Response.of(failure.status(), Map.of("error", failure.detail()));
///     }
///
///     public Optional<Documented> documented(int status) {
///         return Optional.of(Documented.json("""
///             {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}"""));
///     }
/// }
/// ```
///
/// Must be safe to be called by many threads at once, quick, and never block: what the server refuses by
/// itself is answered on its event loop, and other connections have to wait meanwhile.
public interface ErrorFormat {

    /// The answer to a failure. Its header fields ([Failure#headers]) are added to those that the answer
    /// names.
    ///
    /// @return a body as a [Handler] may return one; must not throw
    Response<?> answer(Failure failure);

    /// The faults of a request as [#answer] tells them, for handlers that give another answer around them
    /// ([Request#errors]).
    ///
    /// @return anything that a [Handler] may return as JSON; must not throw
    default Object errors(Failure failure) {
        return ProblemFormat.list(failure);
    }

    /// The status that [#answer] gives to a request that breaks the contract, for the document.
    default int invalidStatus() {
        return 422;
    }

    /// What the document says of the body of errors with a status; empty where it should say nothing.
    Optional<Documented> documented(int status);

    /// Schemas that several statuses share, by the names with which they are referred to: a schema `Error`
    /// with `#/components/schemas/Error`.
    default Map<String, JsonObject> schemas() {
        return Map.of();
    }

    /// The body of errors with some status.
    ///
    /// @param mediaType such as `application/json`
    /// @param schema    JSON Schema 2020-12, as OpenAPI 3.1 has it
    record Documented(String mediaType, JsonObject schema) {

        /// A JSON body.
        ///
        /// @param schema a JSON object
        /// @throws dev.retort.json.JsonSyntaxException when the schema is no JSON
        public static Documented json(String schema) {
            return new Documented("application/json", (JsonObject) dev.retort.json.JsonValue.parse(schema));
        }
    }

    /// Problem documents (RFC 9457), with every fault as a member of `errors`.
    static ErrorFormat problems() {
        return ProblemFormat.INSTANCE;
    }
}
