// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way out of one connection: requests under way in their order, and their answers written as soon as
/// they are first and the client takes them. Used on the event loop only.
final class Outlet {

    /// Requests of one connection that are decoded and not answered.
    private static final int MOST_UNDER_WAY = 32;

    /// Bytes that are written in one piece: a large answer must not take its size again in buffers.
    private static final int PIECE = 64 * 1024;

    private static final int USUAL_HEAD = 512;

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final DuplexChannel channel;
    private final LoopContext loop;
    private final long stallTime;
    private final SendProgress progress;
    private final ArrayDeque<Turn> turns = new ArrayDeque<>(4);

    private boolean writing;
    private boolean closing;
    private boolean lingering;
    private long lingeringSince;

    /// How many octets were written.
    private long queued;

    Outlet(DuplexChannel channel, LoopContext loop) {
        this.channel = channel;
        this.loop = loop;
        this.stallTime = loop.limits().idleTime().toNanos();
        this.progress = new SendProgress(channel);
    }

    /// Gives a request its place in the order of answers.
    void add(Turn turn) {
        turns.addLast(turn);
    }

    /// The request whose answer is the next to be written.
    @Nullable
    Turn first() {
        return turns.peekFirst();
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    /// Takes back the request that was added last.
    void removeLast() {
        turns.removeLast();
    }

    /// The last answer is written, or being written.
    boolean isClosing() {
        return closing;
    }

    /// Whether another request may come in: there is room for it, and no one is there that must be alone.
    boolean hasRoom() {
        Turn last = turns.peekLast();
        return !closing && channel.isWritable() && turns.size() < MOST_UNDER_WAY && (last == null || !last.exclusive);
    }

    /// Writes the answers that are ready and next, as far as the client takes them.
    void write() {
        // A flush may tell, while it runs, that there is room again.
        if (writing) return;
        writing = true;
        try {
            while (!closing && channel.isWritable() && isReady(turns.peekFirst())) writePiece();
            Turn first = turns.peekFirst();
            if (first != null && first.awaitsContinue && first.answer == null) writeContinue(first);
        } finally {
            writing = false;
        }
    }

    /// The WebSocket that takes the connection over now, if there is one.
    @Nullable
    WebSocketConnection upgrade() {
        Turn first = closing ? null : turns.peekFirst();
        return first == null ? null : first.upgrade();
    }

    /// Writes the head after which the connection is no longer one of HTTP.
    ///
    /// @return false when it cannot be sent, and another answer has taken its place
    boolean writeUpgrade(WebSocketConnection taking) {
        Turn turn = turns.getFirst();
        ByteBuf out = channel.alloc().directBuffer(USUAL_HEAD);
        Answer sent = turn.writeHead(
                taking.head(Objects.requireNonNull(turn.answer)),
                each -> loop.encoder().encode(each, turn, out));
        boolean upgraded = sent.body() instanceof Answer.Upgrade;
        if (upgraded) {
            turns.removeFirst();
            closing = true;
        } else {
            turn.abandon();
        }
        send(out);
        return upgraded;
    }

    private static boolean isReady(@Nullable Turn turn) {
        return turn != null && turn.isReadyToWrite();
    }

    private void writePiece() {
        ByteBuf out = channel.alloc().directBuffer(sizeOfPiece());
        Turn last;
        try {
            last = fill(out);
        } catch (RuntimeException | Error failure) {
            out.release();
            throw failure;
        }
        Turn first = turns.peekFirst();
        if (last != null) writeLast(out, last.lingers);
        else if (first != null && first.isBroken()) breakOff(first, out);
        else send(out);
    }

    /// Appends what is ready, until that is enough or the last answer of the connection is complete.
    ///
    /// @return the request of that last answer
    private @Nullable Turn fill(ByteBuf out) {
        while (out.readableBytes() < PIECE) {
            Turn turn = turns.peekFirst();
            if (turn == null || turn.answer == null || !append(turn, turn.answer, out)) break;
            turns.removeFirst();
            if (turn.closes) return turn;
        }
        return null;
    }

    private void send(ByteBuf out) {
        queued += out.readableBytes();
        channel.writeAndFlush(out, channel.voidPromise());
    }

    private int sizeOfPiece() {
        long size = 0;
        for (Turn turn : turns) {
            if (turn.answer == null || size >= PIECE) break;
            size += USUAL_HEAD + (turn.answer.body() instanceof Answer.Bytes(var _, int length) ? length : 0);
            if (turn.leaving != null) size += turn.leaving.length();
        }
        return (int) Math.min(size, PIECE + USUAL_HEAD);
    }

    /// Appends an answer, or as much of it as is there and fits.
    ///
    /// @return whether the answer is complete
    private boolean append(Turn turn, Answer answer, ByteBuf out) {
        Answer sent = turn.written < 0 ? appendHead(turn, answer, out) : answer;
        if (turn.isBare(sent)) return true;
        return switch (sent.body()) {
            case Answer.Bytes bytes -> appendBytes(turn, bytes, out);
            case Answer.Streamed _ -> appendStream(turn, sent, out);
            case Answer.Upgrade _ -> true;
        };
    }

    private static boolean appendBytes(Turn turn, Answer.Bytes bytes, ByteBuf out) {
        int rest = bytes.length() - turn.written;
        int now = Math.min(rest, Math.max(0, PIECE - out.readableBytes()));
        out.writeBytes(bytes.array(), turn.written, now);
        turn.written += now;
        return now == rest;
    }

    private boolean appendStream(Turn turn, Answer sent, ByteBuf out) {
        long now = loop.connections().now();
        turn.extend(now);
        if (turn.leaving == null) return true;
        boolean chunked = AnswerEncoder.isChunked(sent, turn);
        if (!turn.leaving.appendTo(out, chunked, now)) return false;
        if (chunked) loop.encoder().encodeEnd(turn.leaving.trailers(), out);
        return true;
    }

    /// Appends the head of an answer, or of another one where it cannot be sent.
    ///
    /// @return the answer whose head it is
    private Answer appendHead(Turn turn, Answer answer, ByteBuf out) {
        if (loop.connections().isDraining() && turns.size() == 1) turn.closes = true;
        if (AnswerEncoder.isDelimitedByClose(answer, turn)) turn.closes = true;
        return turn.writeHead(answer, each -> loop.encoder().encode(each, turn, out));
    }

    private void writeContinue(Turn turn) {
        turn.awaitsContinue = false;
        send(channel.alloc().directBuffer(CONTINUE.length).writeBytes(CONTINUE));
    }

    /// Says something before an answer, if it is the next one and has not begun.
    void hint(Turn turn, List<String> fields) {
        if (closing || turn.http10 || turns.peekFirst() != turn || turn.answer != null || !channel.isWritable()) return;
        ByteBuf out = channel.alloc().directBuffer(USUAL_HEAD);
        loop.encoder().encodeHint(fields, out);
        send(out);
    }

    private void writeLast(ByteBuf out, boolean linger) {
        sendLast(out).addListener(_ -> {
            if (linger && !channel.isInputShutdown()) linger();
            else channel.close();
        });
    }

    private ChannelFuture sendLast(ByteBuf out) {
        closing = true;
        abandonAll();
        queued += out.readableBytes();
        return channel.writeAndFlush(out);
    }

    /// Ends the connection in the middle of an answer, so that the client notices: by a reset where a plain
    /// end would tell it that the body is complete.
    private void breakOff(Turn turn, ByteBuf out) {
        if (turn.closes && turn.http10) channel.config().setOption(ChannelOption.SO_LINGER, 0);
        sendLast(out).addListener(ChannelFutureListener.CLOSE);
    }

    /// Ends the connection as soon as the client has taken all that was written. Nothing more is answered.
    ///
    /// @param linger whether the client may still be sending
    void closeWhenSent(boolean linger) {
        writeLast(Unpooled.EMPTY_BUFFER, linger);
    }

    /// Closes the connection as soon as the client has closed it too, or soon after.
    private void linger() {
        lingering = true;
        lingeringSince = System.nanoTime();
        Farewell.begin(channel);
    }

    boolean isLingering() {
        return lingering;
    }

    /// Interrupts what is under way; nothing more is answered.
    void abandonAll() {
        turns.forEach(Turn::abandon);
        turns.clear();
    }

    /// Looks at the clock of each request, and ends the connection where an answer is to be broken off.
    void tick(long now) {
        for (Turn turn : turns) {
            if (turn.tick(now)) continue;
            breakOff(turn, Unpooled.EMPTY_BUFFER);
            return;
        }
    }

    /// Whether the client has not taken all of what is written.
    boolean isSending() {
        return progress.isSending();
    }

    /// Whether data waits of which the client has taken nothing for too long, or its time after the last
    /// answer is over.
    boolean isStuck(long now) {
        if (lingering) return now - lingeringSince > Farewell.TIME;
        return progress.stalledFor(queued, now) > stallTime;
    }
}
