// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Problem;
import dev.retort.Response;
import dev.retort.http.Answer;
import dev.retort.http.FieldPairs;
import dev.retort.http.HttpTime;
import dev.retort.http.RequestHead;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers to clients that may have them already (RFC 9110, 13).
final class ConditionalAnswers {

    private ConditionalAnswers() {}

    /// The answer to a client that has the body already; empty where there is no tag, or the body has to be
    /// sent.
    ///
    /// @throws Problem with status 412 where the request expects another state
    static Optional<Answer> unchanged(Response<?> response, RequestHead request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (!reads || response.status() != 200) return Optional.empty();
        Optional<String> tag = FieldPairs.first(response.headers(), "ETag");
        if (tag.isEmpty()) return Optional.empty();
        Optional<Instant> modified =
                FieldPairs.first(response.headers(), "Last-Modified").flatMap(HttpTime::parse);
        return switch (new Preconditions(request.headers(), tag.get(), modified).verdict()) {
            case GO_ON -> Optional.empty();
            case UNCHANGED -> Optional.of(Answer.bare(304, withoutContent(response.headers())));
            case FAILED -> throw Problem.of(412, "it is not in the state that the request expects: get it again");
        };
    }

    /// Fields about a body are sent only together with it (RFC 9110, 15.4.5).
    private static List<String> withoutContent(List<String> headers) {
        return FieldPairs.without(headers, name -> name.toLowerCase(Locale.ROOT).startsWith("content-"));
    }
}
