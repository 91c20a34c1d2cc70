// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/// What becomes of one request, decided from its head alone.
public sealed interface Exchange {

    /// The answer is known without a body and without a thread: no such route, a wrong method, a bad target.
    /// The server reads a body of moderate size away, or closes the connection after the
    /// answer.
    record Answered(Answer answer) implements Exchange {}

    /// Somebody's code is to run.
    sealed interface Accepted extends Exchange {

        /// The greatest length of a body in bytes, beyond which the client gets 413.
        long bodyLimit();

        /// How long the code may take before its thread is interrupted and the client gets 503.
        Duration timeLimit();

        /// The code to run, which learns what becomes of its answer.
        Work work();
    }

    /// The body is wanted, and then a thread.
    ///
    /// @param bodyLimit the greatest length of a body in bytes; [Work#bodyRefused] with 413 is called beyond it
    /// @param timeLimit how long [BufferedWork#run] may take before its thread is interrupted and the server
    ///                  answers with 503; and how long a body that is streamed may say nothing before the
    ///                  connection is broken off
    /// @param work      what to run
    record Buffered(long bodyLimit, Duration timeLimit, BufferedWork work) implements Accepted {}

    /// A thread is wanted at once, and the body as it arrives. The server holds no more of it than a buffer of a
    /// fixed size, and takes nothing more from the client while that is full.
    ///
    /// @param bodyLimit the greatest length of a body in bytes; reading beyond it throws a [BodyException] with
    ///                  413; where more is announced, [Work#bodyRefused] is called in the place of the work
    /// @param timeLimit how long [StreamingWork#run] may take, counted from the last piece of the body that
    ///                  arrived, before its thread is interrupted and the server answers with 503; and how long
    ///                  a body that is streamed may say nothing before the connection is broken off
    /// @param keeps     whether the body is kept until the work is done, and counts among what the server holds
    /// @param work      what to run
    record Streaming(long bodyLimit, Duration timeLimit, boolean keeps, StreamingWork work) implements Accepted {}

    /// The blocking part of an exchange. Called once, on a virtual thread of the request's own.
    @FunctionalInterface
    interface BufferedWork extends Work {

        /// Makes the answer. Never throws: whatever goes wrong inside is an answer too. A body that is
        /// streamed is written afterwards, by the same thread.
        ///
        /// @param body the whole body; empty when there is none
        Answer run(byte[] body);
    }

    /// The blocking part of an exchange whose body is read as it arrives. Called once, on a virtual thread of the
    /// request's own.
    @FunctionalInterface
    interface StreamingWork extends Work {

        /// Makes the answer. Never throws: whatever goes wrong inside is an answer too. What it does not read is
        /// read away, or the connection is closed.
        ///
        /// @param body blocks until there is more, and throws a [BodyException] when there never will be; for
        ///             the calling thread until the answer is complete
        Answer run(InputStream body);
    }

    /// Work on a request that learns what becomes of its answer.
    interface Work {

        /// Is told who waits for the answer. Called once, by the same thread, before the work is run.
        default void begin(Peer peer) {}

        /// Makes another answer, in the place of one whose body failed before any of it had left. Called at most
        /// once, by the same thread, when that body is closed. Work that does not know how has its failure
        /// logged by the server, which answers with 500.
        ///
        /// @param thrown what the producer of the body has thrown
        default Answer failed(Throwable thrown) {
            throw new IllegalStateException("the body of an answer failed", thrown);
        }

        /// Makes the answer where the server has refused the body: too large, too slow or malformed. Called in
        /// the place of the work, by the same thread. Empty where it is that of [Service#problem].
        ///
        /// @param refusal what reading the body throws
        default Optional<Answer> bodyRefused(BodyException refusal) {
            return refused(refusal.status(), refusal.detail());
        }

        /// The answer to a request that the server refuses in the place of the work: it takes too long, or there is
        /// no memory for the body. Quick and never blocking: called on the event loop, while the work may be
        /// running. Empty where it is that of [Service#problem].
        ///
        /// @param status 4xx or 5xx
        /// @param detail what is wrong, for the client to read
        default Optional<Answer> refused(int status, String detail) {
            return Optional.empty();
        }

        /// Does what is to be done afterwards. Called once, by the same thread, when the answer was handed to
        /// the connection, a streamed one to its end; not called where the work was not.
        default void ended(Ending ending) {}
    }

    /// How the work on a request ended.
    enum Ending {
        /// Its answer was handed to the connection.
        ANSWERED,
        /// The body of its answer failed when a part of it had left.
        BROKEN_OFF,
        /// It took too long, and the server answered for it.
        TIMED_OUT,
        /// The client went away, or the server was stopped.
        ABORTED
    }
}
