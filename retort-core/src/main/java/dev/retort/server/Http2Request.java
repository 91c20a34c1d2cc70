// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import dev.retort.http.Token;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request of HTTP/2, which has a stream to itself: it comes in, goes to a thread of its own ([Handover]), and its
/// answer leaves as fast as the client takes it. Used on the event loop only.
final class Http2Request extends ChannelInboundHandlerAdapter implements RequestChannel {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final int PIECE = 16 * 1024;

    /// How much of a body that nobody wants is read away, so that a client which is still sending gets its
    /// answer.
    private static final long READ_AWAY = 1 << 20;

    private final Http2StreamChannel stream;
    private final Http2Session session;
    private final LoopContext loop;
    private final Origin origin;
    private final Http2Outflow.Stream outflow;
    private @Nullable Turn turn;
    private final BodyReceiver receiver;

    /// Everything is written, though it may not have left.
    private boolean done;

    private long doneAt;

    Http2Request(Http2StreamChannel stream, Http2Session session, LoopContext loop, Origin origin) {
        this.stream = stream;
        this.session = session;
        this.loop = loop;
        this.origin = origin;
        this.outflow = session.outflow(stream);
        this.receiver = new BodyReceiver(loop, READ_AWAY);
    }

    @Override
    public LoopContext loop() {
        return loop;
    }

    // Reading

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        session.opened(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            switch (message) {
                case Http2HeadersFrame frame when turn == null -> readHead(frame);
                case Http2HeadersFrame trailers when trailers.isEndStream() -> readTrailers(trailers.headers());
                case Http2DataFrame frame -> receive(frame.content(), frame.isEndStream());
                default -> {
                    // nothing that a request consists of
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!(event instanceof Http2ResetFrame)) return;
        if (!done) abandon();
        // The stream is closed when all that came before is read.
        stream.config().setAutoRead(true);
    }

    private void readHead(Http2HeadersFrame frame) {
        Http2Headers fields = frame.headers();
        CharSequence method = fields.method();
        CharSequence path = fields.path();
        if (method == null || path == null || path.isEmpty() || !Token.matches(method.toString())) {
            reset(Http2Error.PROTOCOL_ERROR);
            return;
        }
        var head = origin.head(method.toString(), path.toString(), new Http2Fields(fields), !frame.isEndStream());
        long announced;
        try {
            Http2RequestRules.head(head, fields, loop.limits().targetLength());
            announced = announced(head);
        } catch (Refusal refusal) {
            begin(Turn.refused(this, head.method().equals("HEAD"), refusal), head, -1);
            return;
        }
        begin(Turn.open(this, head), head, announced);
    }

    private void readTrailers(Http2Headers fields) {
        if (Http2RequestRules.hasBlankEnd(fields)) {
            reset(Http2Error.PROTOCOL_ERROR);
            return;
        }
        if (turn != null) turn.trailers(new Http2Fields(fields));
        receive(Unpooled.EMPTY_BUFFER, true);
    }

    private void begin(Turn begun, RequestHead head, long announced) {
        turn = begun;
        if (!head.hasBody()) {
            begun.withoutBody();
            start(begun);
        } else {
            boolean wanted = receiver.begin(begun, announced, expectsContinue(head));
            if (wanted && begun.arriving != null) start(begun);
            if (wanted && receiver.proceed()) writeContinue();
        }
        writeAnswers();
    }

    private static boolean expectsContinue(RequestHead head) {
        return head.headers()
                .first("expect")
                .filter("100-continue"::equalsIgnoreCase)
                .isPresent();
    }

    private void writeContinue() {
        stream.writeAndFlush(new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("100")));
    }

    private static long announced(RequestHead head) {
        return head.headers()
                .first("content-length")
                .map(RequestRules::contentLength)
                .orElse(-1L);
    }

    private void receive(ByteBuf piece, boolean last) {
        Turn receiving = receiver.turn();
        if (receiving == null) return;
        switch (receiver.add(piece, last)) {
            case MORE, END -> {}
            case FULL -> stream.config().setAutoRead(false);
            case WHOLE -> start(receiving);
            case REFUSED -> writeAnswers();
            case EXCESS -> {
                stream.config().setAutoRead(false);
                cutOff();
            }
        }
    }

    /// Ends the stream of a client that goes on sending too much, as soon as all of its answer has left.
    private void cutOff() {
        if (done) session.flush();
        if (done && !outflow.isWaiting()) reset(Http2Error.NO_ERROR);
    }

    @Override
    public void resumeBody(Turn turn) {
        loop.handover().onLoop(() -> {
            if (receiver.proceed()) writeContinue();
            stream.config().setAutoRead(true);
        });
    }

    @Override
    public void hint(Turn turn, List<String> fields) {
        AnswerRules.require(fields);
        var head = new DefaultHttp2Headers(false).status("103");
        add(fields, head);
        loop.handover().onLoop(() -> {
            if (!done && turn.answer == null) stream.writeAndFlush(new DefaultHttp2HeadersFrame(head));
        });
    }

    @Override
    public void readAway(Turn turn) {
        // The client is told when the answer is complete.
    }

    private void start(Turn turn) {
        turn.ready = true;
        if (turn.accepted != null) loop.handover().submit(turn, turn.accepted);
    }

    // Writing

    @Override
    public void writeAnswers() {
        Turn writing = turn;
        if (writing == null || done) return;
        // Its body was refused.
        if (writing.ready && !writing.isStarted()) start(writing);
        if (writing.answer == null || !writing.isReadyToWrite()) return;
        if (writing.written < 0 && !writeHead(writing, writing.answer)) return;
        while (!done && stream.isWritable() && writing.isReadyToWrite()) writePiece(writing, writing.answer);
        session.flushSoon();
    }

    /// @return whether a body follows
    private boolean writeHead(Turn turn, Answer answer) {
        Answer sent = turn.writeHead(
                answer, each -> stream.write(new DefaultHttp2HeadersFrame(head(each), isHeadAlone(turn, each))));
        if (!isHeadAlone(turn, sent)) return true;
        end();
        session.flushSoon();
        return false;
    }

    private static boolean isHeadAlone(Turn turn, Answer answer) {
        return turn.isBare(answer) || answer.body() instanceof Answer.Bytes(var _, int length) && length == 0;
    }

    private Http2Headers head(Answer answer) {
        if (answer.body() instanceof Answer.Upgrade)
            throw new IllegalArgumentException("a stream becomes no WebSocket");
        AnswerRules.require(answer);
        var head = new DefaultHttp2Headers(false, false, 16).status(String.valueOf(answer.status()));
        add(answer.headers(), head);
        head.add("date", loop.encoder().date());
        long length = AnswerRules.contentLength(answer);
        if (length >= 0) head.add("content-length", String.valueOf(length));
        return head;
    }

    private static void add(List<String> fields, Http2Headers head) {
        for (int i = 0; i < fields.size(); i += 2) {
            String name = fields.get(i).toLowerCase(Locale.ROOT);
            // It is about connections, of which a stream knows nothing (RFC 9113, 8.2.2).
            // And no value has blanks around it (8.2.1).
            if (!name.equals("upgrade")) head.add(name, fields.get(i + 1).strip());
        }
    }

    private void writePiece(Turn turn, @Nullable Answer answer) {
        if (answer == null) return;
        switch (answer.body()) {
            case Answer.Bytes(byte[] array, int length) -> {
                int now = Math.min(PIECE, length - turn.written);
                ByteBuf piece = Unpooled.wrappedBuffer(array, turn.written, now);
                turn.written += now;
                write(piece, turn.written == length);
            }
            case Answer.Streamed _ -> {
                if (turn.isBroken() || turn.leaving == null) {
                    reset(Http2Error.INTERNAL_ERROR);
                    return;
                }
                long clock = loop.connections().now();
                turn.extend(clock);
                ByteBuf piece = stream.alloc().buffer(turn.leaving.length());
                boolean whole = turn.leaving.appendTo(piece, false, clock);
                List<String> trailers = whole ? turn.leaving.trailers() : List.of();
                write(piece, whole && trailers.isEmpty());
                if (!trailers.isEmpty()) writeTrailers(trailers);
            }
            case Answer.Upgrade _ -> throw new IllegalStateException("no head was sent for that");
        }
    }

    private void write(ByteBuf piece, boolean last) {
        stream.write(new DefaultHttp2DataFrame(piece, last));
        if (last) end();
    }

    private void writeTrailers(List<String> trailers) {
        AnswerRules.require(trailers);
        var fields = new DefaultHttp2Headers(false);
        add(trailers, fields);
        stream.write(new DefaultHttp2HeadersFrame(fields, true));
        end();
    }

    private void end() {
        done = true;
        doneAt = System.nanoTime();
        receiver.ignore();
        // What has come since is read away.
        if (receiver.turn() != null) stream.config().setAutoRead(true);
    }

    private void reset(Http2Error error) {
        done = true;
        abandon();
        stream.writeAndFlush(new DefaultHttp2ResetFrame(error)).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        writeAnswers();
    }

    // The end

    private void abandon() {
        if (turn != null && turn.isStarted()) turn.abandon();
        receiver.stop();
        done = true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (!done) abandon();
        session.closed(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // First: there may be no memory for the log.
        reset(cause instanceof Http2Exception broken ? broken.error() : Http2Error.INTERNAL_ERROR);
        if (cause instanceof Http2Exception || cause instanceof IOException)
            LOG.debug("a stream was lost: {}", cause.getMessage());
        else LOG.error("a stream of HTTP/2 failed", cause);
    }

    @Override
    public void abort() {
        reset(Http2Error.INTERNAL_ERROR);
    }

    /// Looks at the clock.
    void tick(long now) {
        Turn watched = turn;
        if (watched == null) return;
        if (outflow.heldBackFor(now) > loop.limits().idleTime().toNanos()) {
            reset(Http2Error.CANCEL);
            return;
        }
        if (done) {
            // The client has been answered, and goes on sending.
            boolean over = session.isInputClosed()
                    || !stream.config().isAutoRead()
                    || now - doneAt > loop.limits().bodyTime().toNanos();
            if (receiver.turn() != null && over) cutOff();
            return;
        }
        if (session.isInputClosed() && receiver.turn() != null && !watched.isDecided()) {
            reset(Http2Error.CANCEL);
            return;
        }
        receiver.expire(now);
        if (watched.tick(now)) writeAnswers();
        else reset(Http2Error.INTERNAL_ERROR);
    }
}
