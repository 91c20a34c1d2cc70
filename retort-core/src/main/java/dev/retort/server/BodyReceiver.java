// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.BodyException;
import dev.retort.http.Exchange;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Receives the bodies of requests, one at a time, whole or as they arrive, and refuses those that are too
/// large, too slow, or too much at present. How a body is framed, how a client is made to wait, and what
/// happens after a refusal depends on the protocol: an [Http1Connection] closes, an [Http2Request] ends its
/// stream alone. Used on the event loop only.
final class BodyReceiver {

    /// What a piece has made of a body.
    enum Progress {
        /// More is to come.
        MORE,
        /// More is to come, and there is no room for it until [RequestChannel#resumeBody].
        FULL,
        /// The request has its whole body, and can be worked on.
        WHOLE,
        /// Nothing more is to come: all of it was passed on, or thrown away where nobody wants it.
        END,
        /// The body was refused, and the request has its answer or can be worked on. The rest is unwanted.
        REFUSED,
        /// More of an unwanted body has come than is read away.
        EXCESS
    }

    private final LoopContext loop;
    private final HeldBody body;
    private final long readAway;

    private @Nullable Turn turn;
    private long limit;
    private long announced;
    private long received;

    /// The rest is thrown away.
    private boolean unwanted;

    /// Bytes that have come since the body became unwanted.
    private long unread;

    /// The client waits for 100, and has not been told to go on.
    private boolean expects;

    /// Since when more is waited for, in the terms of [System#nanoTime()].
    private long waitingSince;

    /// Bytes that have come since then.
    private long sinceProgress;

    /// @param readAway how many bytes of an unwanted body are read, so that a client that is still sending
    ///                 gets its answer
    BodyReceiver(LoopContext loop, long readAway) {
        this.loop = loop;
        this.body = new HeldBody(loop.held());
        this.readAway = readAway;
    }

    /// The request whose body is arriving.
    @Nullable
    Turn turn() {
        return turn;
    }

    /// Begins with a body.
    ///
    /// @param announced its length, or -1 where it is not known
    /// @param expects   whether the client waits for 100 before it sends it (RFC 9110, 10.1.1)
    /// @return false when it is refused
    boolean begin(Turn turn, long announced, boolean expects) {
        this.turn = turn;
        this.limit = limit(turn);
        this.announced = announced;
        this.expects = expects;
        received = 0;
        unread = 0;
        unwanted = turn.accepted == null;
        // The client waits for leave to send the body, and whether it still sends it after a refusal is not known.
        if (unwanted && expects) return false;
        if (announced <= limit) return true;
        refuse(turn, Refusal.tooLarge());
        return false;
    }

    private long limit(Turn turn) {
        return switch (turn.accepted) {
            case null -> readAway;
            case Exchange.Buffered buffered -> Math.min(buffered.bodyLimit(), HeldBody.LARGEST);
            case Exchange.Streaming streaming -> streaming.bodyLimit();
        };
    }

    /// Waits for more from now on.
    ///
    /// @return whether the client waits for leave to send the body, and is to get it
    boolean proceed() {
        waitFrom(System.nanoTime());
        if (!expects || turn == null || turn.arriving != null && !turn.arriving.isWanted()) return false;
        expects = false;
        return true;
    }

    private void waitFrom(long now) {
        waitingSince = now;
        sinceProgress = 0;
    }

    /// Takes a piece.
    ///
    /// @param last whether nothing will follow
    Progress add(ByteBuf piece, boolean last) {
        Turn receiving = Objects.requireNonNull(turn);
        int more = piece.readableBytes();
        received += more;
        expects = false;
        if (last) turn = null;
        if (unwanted) {
            unread += more;
            if (last) return Progress.END;
            return unread > readAway ? Progress.EXCESS : Progress.MORE;
        }
        if (received > limit) return refuse(receiving, Refusal.tooLarge());
        return receiving.arriving == null
                ? gather(receiving, piece, last)
                : pass(receiving, receiving.arriving, piece, last);
    }

    private Progress gather(Turn turn, ByteBuf piece, boolean last) {
        if (!body.add(piece, last ? received : announced < 0 ? limit : announced)) {
            turn.answer = loop.service().overloaded(turn.accepted);
            ignore();
            return Progress.REFUSED;
        }
        if (!last) return Progress.MORE;
        if (received > 0) turn.holds(body.take());
        return Progress.WHOLE;
    }

    private Progress pass(Turn turn, ArrivingBody arriving, ByteBuf piece, boolean last) {
        sinceProgress += piece.readableBytes();
        arriving.add(piece, last);
        long now = System.nanoTime();
        turn.extend(now);
        if (sinceProgress >= ArrivingBody.SIZE) waitFrom(now);
        if (last) return Progress.END;
        return arriving.isFull() ? Progress.FULL : Progress.MORE;
    }

    /// Refuses the body for what is wrong with it, unless nobody wants it anyway.
    void refuse(Refusal refusal) {
        refuse(Objects.requireNonNull(turn), refusal);
    }

    /// Has the refusal answered, or thrown where the work may be reading already.
    private Progress refuse(Turn turn, Refusal refusal) {
        if (!unwanted) {
            if (turn.arriving != null && turn.ready)
                turn.arriving.fail(new BodyException(refusal.status(), refusal.detail()));
            else turn.refuse(refusal);
            ignore();
        }
        return Progress.REFUSED;
    }

    /// Throws away what still comes.
    ///
    /// @return false when it is too much to be read away, or the client waits to be told to send it
    boolean ignore() {
        unwanted = true;
        body.clear();
        return !expects && announced - received <= readAway;
    }

    /// Forgets the body.
    void stop() {
        turn = null;
        body.clear();
    }

    /// Whether there is no room for more at present.
    boolean isFull() {
        return turn != null && turn.arriving != null && turn.arriving.isFull();
    }

    /// Refuses a body of which too little has come for too long.
    ///
    /// @return whether it was refused
    boolean expire(long now) {
        if (turn == null || expects) return false;
        if (isFull()) {
            // Its reader is slow, not its client.
            waitFrom(now);
            return false;
        }
        if (now - waitingSince <= loop.limits().bodyTime().toNanos()) return false;
        refuse(turn, Refusal.tooSlow());
        return true;
    }
}
