// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Headers;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.Peer;
import dev.retort.http.RequestHead;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request, and the place of its answer in the order of answers.
///
/// It belongs to the event loop, which also watches its clock. The thread that works on it sees everything
/// that was set before it was handed over, and the loop everything that was set before it was handed back:
/// the queues of [Handover] order the two. What they tell each other in between is volatile. Above all,
/// [#abandon()] tells [#run()] that nobody waits for the answer any more.
final class Turn implements Runnable, Peer {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final byte[] NOTHING = {};

    // Of both: what is known from the head.

    final RequestChannel channel;

    /// What runs, or `null` where the answer is known from the head.
    final Exchange.@Nullable Accepted accepted;

    /// The body, where it is read as it arrives.
    final @Nullable ArrivingBody arriving;

    /// What was asked, or `null` where it could not be read.
    private final @Nullable RequestHead head;

    /// The answer is sent without its body.
    private final boolean headOnly;

    // Of the loop.

    /// A thread may work on it: the whole request is here, or its head where the body is read as it
    /// arrives, or its body was refused.
    boolean ready;

    private boolean started;

    /// How long the work may take, and how long a stream may say nothing.
    private long limitNanos;

    /// When that is over, in the terms of [System#nanoTime()].
    private long deadline;

    @Nullable
    Answer answer;

    /// Where the answer's body comes from, if it is made while it is sent.
    @Nullable
    LeavingBody leaving;

    /// How many bytes of an answer's complete body are written; -1 before its head is.
    int written = -1;

    // Of the loop, where the connection has one request after another: HTTP/1.1 and 1.0.

    boolean http10;

    /// Nothing else of the connection may be under way beside it (RFC 9112, 9.3.2: only safe methods run in
    /// parallel).
    boolean exclusive;

    /// The client waits for 100 before it sends the body, and is to be told.
    boolean awaitsContinue;

    /// The connection is closed after the answer.
    boolean closes;

    /// The client has said that it closes the connection after the answer, and so sends nothing behind this.
    boolean clientCloses;

    /// The client may still be sending when the connection is closed.
    boolean lingers;

    // From the loop to the thread.

    private byte[] body = NOTHING;

    /// Why the body was refused, which is answered in the place of the work.
    private @Nullable Refusal refusal;

    // From the thread to the loop.

    private @Nullable Answer result;
    private @Nullable LeavingBody resultBody;

    // Of the thread.

    /// This answer is in the place of one whose body failed.
    private boolean failed;

    // Of the queue of the hand-over that it is in.

    /// The next one in that queue.
    @Nullable
    Turn next;

    // At any time: said by the loop, asked by the thread.

    private volatile @Nullable Headers trailers;
    private volatile boolean abandoned;
    private volatile boolean timedOut;

    // At any time: said by the thread, asked by the loop.

    private volatile @Nullable WebSocketConnection webSocket;

    /// The thread to interrupt, while it works. Cleared and interrupted under the lock of this.
    private volatile @Nullable Thread thread;

    private Turn(
            RequestChannel channel,
            @Nullable RequestHead head,
            boolean headOnly,
            Exchange.@Nullable Accepted accepted) {
        this.channel = channel;
        this.head = head;
        this.headOnly = headOnly;
        this.accepted = accepted;
        this.arriving =
                accepted instanceof Exchange.Streaming streaming ? new ArrivingBody(this, streaming.keeps()) : null;
    }

    /// A request of which the head is there.
    static Turn open(RequestChannel channel, RequestHead head) {
        boolean headOnly = head.method().equals("HEAD");
        return switch (channel.loop().service().open(head)) {
            case Exchange.Answered answered -> {
                var known = new Turn(channel, head, headOnly, null);
                known.answer = answered.answer();
                yield known;
            }
            case Exchange.Accepted accepted -> new Turn(channel, head, headOnly, accepted);
        };
    }

    /// A request that the application never sees.
    static Turn refused(RequestChannel channel, boolean headOnly, Refusal refusal) {
        var refused = new Turn(channel, null, headOnly, null);
        refused.refuse(refusal);
        return refused;
    }

    // The request's thread

    /// Runs the work on the present thread and hands its answer back; then makes the rest of the answer, if it
    /// is streamed.
    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            work();
        } catch (Throwable failure) {
            channel.loop().handover().lost(this, failure);
        } finally {
            giveBack();
            channel.loop().handover().ended();
        }
    }

    /// Gives back the bytes of the body that it holds.
    void giveBack() {
        channel.loop().held().give(body.length);
        if (arriving != null) arriving.giveBack();
    }

    private void work() {
        if (abandoned || accepted == null) return;
        FailsafeService service = channel.loop().service();
        Exchange.Ending ending = Exchange.Ending.ABORTED;
        try {
            accepted.work().begin(this);
            ending = send(made(service, accepted));
        } finally {
            leave();
            service.ended(accepted.work(), ending);
        }
    }

    private Answer made(FailsafeService service, Exchange.Accepted accepted) {
        if (refusal != null) return service.bodyRefused(accepted.work(), refusal);
        return switch (accepted) {
            case Exchange.Buffered buffered -> service.run(buffered.work(), body);
            case Exchange.Streaming streaming -> service.run(streaming.work(), Objects.requireNonNull(arriving));
        };
    }

    /// Has the thread not be interrupted any more: what it does from now on is for no client.
    private void leave() {
        synchronized (this) {
            thread = null;
        }
        Thread.interrupted();
    }

    /// Hands an answer back, and makes its body where that is made while it is sent.
    private Exchange.Ending send(Answer made) {
        Exchange.Ending ending = ending();
        if (made.body() instanceof Answer.Streamed streamed) {
            if (ending == Exchange.Ending.ANSWERED && !isBare(made)) return stream(made, streamed);
            channel.loop().service().close(streamed);
        }
        endBody();
        if (made.body() instanceof Answer.Upgrade upgrade) converse(made, upgrade);
        else finish(made);
        return ending;
    }

    private Exchange.Ending stream(Answer made, Answer.Streamed streamed) {
        var body = new LeavingBody(this, made, streamed);
        Optional<Throwable> failure = body.run();
        if (failure.isPresent()) return send(instead(failure.get()));
        endBody();
        return body.isBroken() ? Exchange.Ending.BROKEN_OFF : ending();
    }

    /// The answer in the place of one whose body failed before any of it had left.
    private Answer instead(Throwable thrown) {
        FailsafeService service = channel.loop().service();
        if (failed) return service.failedAgain(thrown);
        failed = true;
        return service.failed(Objects.requireNonNull(accepted).work(), thrown);
    }

    /// Has the connection become a WebSocket, and serves it.
    private void converse(Answer made, Answer.Upgrade upgrade) {
        WebSocketConnection taking = channel.upgraded(this, Objects.requireNonNull(head), upgrade);
        if (taking == null) {
            finish(channel.loop().service().problem(426, "a WebSocket wants a connection of HTTP/1.1"));
            return;
        }
        webSocket = taking;
        if (abandoned) taking.abandon();
        else finish(made);
        taking.serve();
    }

    private void endBody() {
        if (arriving != null) arriving.end();
    }

    /// How the work has ended, if it ends now.
    private Exchange.Ending ending() {
        if (!abandoned) return Exchange.Ending.ANSWERED;
        return timedOut ? Exchange.Ending.TIMED_OUT : Exchange.Ending.ABORTED;
    }

    /// Hands a complete answer back.
    void finish(Answer answer) {
        result = answer;
        handBack();
    }

    /// Has the head of an answer sent, to be followed by a body that is made while it is sent.
    void begin(Answer head, LeavingBody body) {
        result = head;
        resultBody = body;
    }

    /// Has the event loop look. To be called again only when it has ([#settle()]).
    void handBack() {
        if (!abandoned) channel.loop().handover().answered(this);
    }

    @Override
    public boolean isTimedOut() {
        return timedOut;
    }

    @Override
    public boolean isGone() {
        return abandoned && !timedOut;
    }

    @Override
    public Headers trailers() {
        Headers sent = trailers;
        return sent == null ? Headers.of() : sent;
    }

    @Override
    public void hint(List<String> fields) {
        channel.hint(this, fields);
    }

    /// Whether nobody waits for the answer any more.
    boolean isAbandoned() {
        return abandoned;
    }

    // The event loop

    /// Gives it its body, which counts among the held bytes until the work is done.
    void holds(byte[] whole) {
        body = whole;
    }

    /// Notes that it has no body.
    void withoutBody() {
        if (arriving != null) arriving.add(Unpooled.EMPTY_BUFFER, true);
    }

    /// Notes the fields that came behind the body.
    void trailers(Headers fields) {
        trailers = fields;
    }

    /// Notes that a thread has it from now on.
    ///
    /// @param limit how long the work may take, in nanoseconds
    void handedOver(long now, long limit) {
        started = true;
        limitNanos = limit;
        extend(now);
    }

    boolean isStarted() {
        return started;
    }

    /// How long the work may take, and how long a stream may say nothing, in nanoseconds.
    long limitNanos() {
        return limitNanos;
    }

    /// Gives it its whole time again.
    void extend(long now) {
        deadline = now + limitNanos;
    }

    /// Looks at the clock: has a stream that may rest say that it is alive, and answers for work that takes
    /// too long.
    ///
    /// @return false when the answer is to be broken off, since its stream has said nothing for too long
    boolean tick(long now) {
        tend(now);
        if (!started || now - deadline < 0) return true;
        if (answer == null) expire();
        if (!isSilent(now)) return true;
        LOG.error("an answer broke off: its stream said nothing for too long");
        return false;
    }

    /// Has a stream that may rest say that it is alive, or end when the application stops.
    private void tend(long now) {
        if (leaving == null) return;
        if (!channel.loop().connections().isDraining()) leaving.beat(now);
        else if (leaving.endEarly()) interrupt();
    }

    /// Whether the rest of its answer is waited for, and may not rest for so long.
    private boolean isSilent(long now) {
        return leaving != null && !isReadyToWrite() && !abandoned && !leaving.mayRest(now);
    }

    /// Abandons work that took too long, and answers for it.
    private void expire() {
        timedOut = true;
        abandon();
        answer = channel.loop().service().problem(accepted, 503, "the request took too long");
    }

    /// Answers with a refusal: at once where the application never sees the request, or else by a thread.
    void refuse(Refusal refusal) {
        if (accepted == null) {
            answer = channel.loop().service().problem(refusal.status(), refusal.detail());
            return;
        }
        this.refusal = refusal;
        awaitsContinue = false;
        // Handed over by whoever writes its answers next.
        ready = true;
    }

    /// Whether it has its answer, or a refused body of which a thread makes one.
    boolean isDecided() {
        return answer != null || refusal != null;
    }

    /// Gives up the stream of an answer that cannot be sent.
    private void dropStream() {
        if (leaving != null) abandon();
        leaving = null;
    }

    /// Interrupts the work, if it runs, and drops the answer that it may still make.
    void abandon() {
        boolean first = !abandoned;
        abandoned = true;
        if (first && !started) channel.loop().held().give(body.length);
        if (arriving != null) arriving.abandon();
        if (webSocket != null) webSocket.abandon();
        interrupt();
    }

    /// The WebSocket that takes the connection over now, if there is one.
    @Nullable
    WebSocketConnection upgrade() {
        return answer != null && answer.body() instanceof Answer.Upgrade ? webSocket : null;
    }

    /// Interrupts the work, if it runs. Its answer still counts.
    void interrupt() {
        synchronized (this) {
            Thread runner = thread;
            if (runner != null) runner.interrupt();
        }
    }

    /// Takes the answer that the work has made.
    ///
    /// @return false when nobody waits for it any more
    boolean settle() {
        if (abandoned) return false;
        if (answer == null) {
            answer = result;
            leaving = resultBody;
        }
        if (leaving != null) leaving.heard();
        if (arriving != null && arriving.isClosed()) channel.readAway(this);
        return true;
    }

    /// Has the head of its answer written, or of another one where that cannot be sent.
    ///
    /// @param write throws, and writes nothing, where an answer cannot be sent
    /// @return the answer whose head it is
    Answer writeHead(Answer made, Consumer<Answer> write) {
        Answer sent = channel.loop().service().writeFirst(made, write);
        if (!sent.equals(made)) dropStream();
        answer = sent;
        written = 0;
        return sent;
    }

    /// Whether there is something to write: a head, the rest of a body that is there, or of one that comes.
    boolean isReadyToWrite() {
        return answer != null && (written < 0 || leaving == null || leaving.isReady());
    }

    /// Whether the rest of the answer will never come.
    boolean isBroken() {
        return leaving != null && leaving.isBroken();
    }

    /// Whether the answer has no body on the wire.
    boolean isBare(Answer sent) {
        return headOnly || Answer.hasNoBody(sent.status());
    }
}
