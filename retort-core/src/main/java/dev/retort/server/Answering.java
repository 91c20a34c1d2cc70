// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What requests come from and their answers go to: a connection of HTTP/1.1, or a stream of HTTP/2. Used on
/// the event loop, but for [#shared], [#upgraded], [#resumeBody] and [#hint].
interface Answering {

    /// What it has in common with others.
    Shared shared();

    /// Notes that an answer has come back.
    ///
    /// @return whether it is the first since answers were written
    boolean markAnswered();

    /// Writes what is ready.
    void writeAnswers();

    /// Ends where it is.
    void abort();

    /// Begins what takes the connection over, if it can be taken over.
    ///
    /// @return `null` when it cannot. Called by the request's thread
    default @Nullable WebSocketConnection upgraded(Turn turn, RequestHead head, Answer.Upgrade upgrade) {
        return null;
    }

    /// Goes on receiving a body whose buffer has room again, that somebody wants at last, or that nobody will
    /// read. Called by the request's thread.
    void resumeBody(Turn turn);

    /// Says something before the answer, if it can still be said. Called by the request's thread.
    void hint(Turn turn, List<String> fields);

    /// Reads away what is left of a body that nobody wants, if that is worth it.
    void readAway(Turn turn);
}
