// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.time.Duration;

/// What becomes of one request, decided from its head alone.
public sealed interface Exchange {

    /// The answer is known without a body and without running anybody's code: no such route, a wrong method,
    /// a bad target. The server reads a body of moderate size away, or closes the connection after the
    /// answer.
    record Refused(Answer answer) implements Exchange {}

    /// The body is wanted, and then a thread.
    ///
    /// @param bodyLimit the greatest length of a body in bytes; the server answers [Service#problem] with 413
    ///                  beyond it
    /// @param timeLimit how long [Work#run] may take before its thread is interrupted and the server answers
    ///                  with 503; and how long a body that is streamed may say nothing before the connection is
    ///                  broken off
    /// @param work      what to run
    record Accepted(long bodyLimit, Duration timeLimit, Work work) implements Exchange {}

    /// The blocking part of an exchange. Called once, on a virtual thread of the request's own.
    @FunctionalInterface
    interface Work {

        /// Makes the answer. Never throws: whatever goes wrong inside is an answer too. A body that is
        /// streamed is written afterwards, by the same thread.
        ///
        /// @param body the whole body; empty when there is none
        Answer run(byte[] body);

        /// Does what is to be done afterwards. Called once, by the same thread, when the answer was handed to
        /// the connection, a streamed one to its end; not called where [#run] was not.
        default void ended(Ending ending) {}
    }

    /// How the work on a request ended.
    enum Ending {
        /// Its answer was handed to the connection.
        ANSWERED,
        /// It took too long, and the server answered for it.
        TIMED_OUT,
        /// The client went away, or the server was stopped.
        ABORTED
    }
}
