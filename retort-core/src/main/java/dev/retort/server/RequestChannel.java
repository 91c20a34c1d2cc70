// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where requests come from and their answers go: a connection of HTTP/1.1, or a stream of HTTP/2. Used on
/// the event loop, but for [#loop], [#upgraded], [#resumeBody] and [#hint].
interface RequestChannel {

    /// What it has in common with the others of its event loop.
    LoopContext loop();

    /// Notes that an answer has come back.
    ///
    /// @return whether it is the first since answers were written, as the only one of a stream always is
    default boolean markAnswered() {
        return true;
    }

    /// Writes what is ready.
    void writeAnswers();

    /// Ends it in the middle of whatever it does.
    void abort();

    /// Makes the WebSocket that is to take the connection over. Called by the request's thread.
    ///
    /// @return `null` when the connection cannot be taken over
    default @Nullable WebSocketConnection upgraded(Turn turn, RequestHead head, Answer.Upgrade upgrade) {
        return null;
    }

    /// Goes on receiving a body: its buffer has room again, or it is wanted now, or nobody will read it.
    /// Called by the request's thread.
    void resumeBody(Turn turn);

    /// Sends hints before the answer, unless it has begun. Called by the request's thread.
    void hint(Turn turn, List<String> fields);

    /// Reads the rest of an unwanted body and throws it away, if that is worth it.
    void readAway(Turn turn);
}
