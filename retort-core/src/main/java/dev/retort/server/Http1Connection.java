// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way into one connection of HTTP/1.1: heads are opened, bodies collected, work handed over ([Handover]); answers
/// leave by the [Outlet].
///
/// Safe requests without a body run beside one another; any other has the connection to itself, so that at
/// most one body is held. From a client that sends faster than it is answered, or does not take its answers,
/// nothing more is read.
///
/// Used on the event loop only.
final class Http1Connection extends ChannelInboundHandlerAdapter implements RequestChannel, OpenConnection {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// The body of a refused request up to which reading it away is cheaper than a new connection.
    private static final int READ_AWAY = 64 * 1024;

    /// How long work goes on for a client that has closed its side, and to which nothing is on its way. It
    /// may still be waiting for its answer; but most clients that close are gone.
    private static final long GRACE = Duration.ofSeconds(1).toNanos();

    private final DuplexChannel channel;
    private final StrictRequestDecoder decoder;
    private final LoopContext loop;
    private final Limits limits;
    private final Outlet outlet;
    private final Origin origin;
    private final BodyReceiver receiver;

    /// Since when the connection waits for a request, or the rest of its head.
    private long waitingSince = System.nanoTime();

    private int requests;
    private boolean headBegun;
    private boolean markedAnswered;
    private boolean resuming;
    private boolean inputClosed;
    private long inputClosedAt;

    Http1Connection(StrictRequestDecoder decoder, Arrival arrival) {
        this.channel = arrival.channel();
        this.decoder = decoder;
        this.loop = arrival.loop();
        this.origin = arrival.origin();
        this.limits = loop.limits();
        this.outlet = new Outlet(channel, loop);
        this.receiver = new BodyReceiver(loop, READ_AWAY);
    }

    @Override
    public LoopContext loop() {
        return loop;
    }

    // Reading

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        loop.connections().add(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (outlet.isClosing()) return;
            if (message instanceof HttpRequest request) readHead(request);
            else if (message instanceof HttpContent content) readBody(content);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void readHead(HttpRequest request) {
        headBegun = false;
        if (request.decoderResult().isFailure()) {
            refuse(RequestRules.refusal(request.decoderResult().cause(), true));
            return;
        }
        var fields = (RequestFields) request.headers();
        String method = request.method().name();
        boolean http10 = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        // In HTTP/1.0 it means nothing (RFC 9110, 7.8).
        if (http10) fields.remove("Upgrade");
        var head = origin.head(method, request.uri(), new NettyHeaders(fields), fields.hasBody());
        var turn = Turn.open(this, head);
        turn.http10 = http10;
        requests++;
        boolean last =
                requests >= limits.requestsPerConnection() || loop.connections().isDraining();
        turn.clientCloses = fields.wantsClose() || http10 && !fields.wantsKeepAlive();
        turn.closes = last || turn.clientCloses;
        turn.exclusive = fields.hasBody() || !isSafe(method) || fields.wantsUpgrade();
        outlet.add(turn);
        if (fields.hasBody()) {
            receive(turn, fields);
            return;
        }
        turn.withoutBody();
        complete(turn);
    }

    /// The methods that only ask (RFC 9110, 9.2.1).
    private static boolean isSafe(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
    }

    private void receive(Turn turn, RequestFields fields) {
        turn.lingers = true;
        if (!receiver.begin(turn, fields.contentLength(), fields.expectsContinue() && !turn.http10)) {
            closeAfter(turn);
            return;
        }
        turn.awaitsContinue = receiver.proceed();
        if (turn.arriving != null) ready(turn);
    }

    /// Lets an answer be the last one, though the client may not have sent everything.
    private void closeAfter(Turn turn) {
        turn.closes = true;
        turn.lingers = true;
        receiver.stop();
        decoder.discard();
        // The answer to a refused request may have left before its body turned out to be too large.
        if (turn.written >= 0 && outlet.first() != turn) outlet.closeWhenSent(true);
    }

    private void refuse(Refusal refusal) {
        var turn = Turn.refused(this, decoder.asksForHead(), refusal);
        outlet.add(turn);
        closeAfter(turn);
    }

    private void readBody(HttpContent content) {
        Turn turn = receiver.turn();
        if (turn == null) return;
        if (content.decoderResult().isFailure()) {
            receiver.refuse(RequestRules.refusal(content.decoderResult().cause(), false));
            closeAfter(turn);
            return;
        }
        turn.awaitsContinue = false;
        if (content instanceof LastHttpContent end && !end.trailingHeaders().isEmpty())
            turn.trailers(new NettyHeaders(end.trailingHeaders()));
        switch (receiver.add(content.content(), content instanceof LastHttpContent)) {
            case MORE -> {}
            case FULL -> channel.config().setAutoRead(false);
            case WHOLE -> complete(turn);
            case END -> received(turn);
            case REFUSED, EXCESS -> closeAfter(turn);
        }
    }

    private void complete(Turn turn) {
        received(turn);
        ready(turn);
    }

    /// Lets the next request come, if there is to be one: this one has come to its end.
    private void received(Turn turn) {
        // Who does not know that it is the last one may have sent the next (RFC 9112, 9.6).
        turn.lingers = !turn.clientCloses;
        if (turn.closes) decoder.discard();
        decoder.pause(!outlet.hasRoom());
    }

    @Override
    public void resumeBody(Turn turn) {
        loop.handover().onLoop(() -> {
            if (receiver.turn() != turn || turn.arriving == null) return;
            if (turn.arriving.isClosed()) readAway(turn);
            if (receiver.proceed()) turn.awaitsContinue = true;
            writeAnswers();
        });
    }

    @Override
    public void hint(Turn turn, List<String> fields) {
        loop.handover().onLoop(() -> outlet.hint(turn, fields));
    }

    @Override
    public void readAway(Turn turn) {
        if (receiver.turn() == turn && !receiver.ignore()) closeAfter(turn);
    }

    private void ready(Turn turn) {
        turn.ready = true;
        if (turn.accepted != null && (!turn.exclusive || outlet.first() == turn)) start(turn, turn.accepted);
    }

    private void start(Turn turn, Exchange.Accepted accepted) {
        loop.handover().submit(turn, accepted);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (decoder.isInHead() && !headBegun) {
            headBegun = true;
            waitingSince = System.nanoTime();
        }
        writeAnswers();
    }

    // Writing

    @Override
    public boolean markAnswered() {
        if (markedAnswered) return false;
        markedAnswered = true;
        return true;
    }

    /// Writes the answers that are ready, and goes on with whatever waited for that.
    @Override
    public void writeAnswers() {
        markedAnswered = false;
        WebSocketConnection taking = outlet.upgrade();
        if (taking != null && giveWay(taking)) return;
        outlet.write();
        if (outlet.isClosing() || !channel.isActive()) {
            decoder.discard();
            return;
        }
        if (outlet.isEmpty() && !isBusyReading()) {
            waitingSince = loop.connections().now();
        }
        Turn first = outlet.first();
        if (first != null && first.ready && !first.isStarted() && first.accepted != null) start(first, first.accepted);
        readOn();
    }

    @Override
    public WebSocketConnection upgraded(Turn turn, RequestHead head, Answer.Upgrade upgrade) {
        return new WebSocketConnection(turn, head, upgrade, channel, loop);
    }

    /// Lets a WebSocket have the connection.
    ///
    /// @return false when the answer that says so cannot be sent, and another one has taken its place
    private boolean giveWay(WebSocketConnection taking) {
        if (!outlet.writeUpgrade(taking)) return false;
        // Before this one goes: a server that stops waits for what is there.
        taking.begin();
        loop.connections().remove(this);
        channel.pipeline().remove(this);
        // Bytes that came behind the request go on from here.
        channel.pipeline().remove(decoder);
        return true;
    }

    private void readOn() {
        boolean room = outlet.hasRoom();
        boolean waits = decoder.hasInput() && !isBusyReading();
        boolean goesOn = room && waits && decoder.isPaused();
        decoder.pause(!room);
        // Without room and with something to decode already, more would only fill memory.
        boolean reads = (room || !waits) && !receiver.isFull();
        if (channel.config().isAutoRead() != reads) channel.config().setAutoRead(reads);
        if (goesOn) {
            resuming = true;
            channel.eventLoop().execute(this::resume);
        }
        closeIfFinished();
    }

    private void resume() {
        resuming = false;
        Pipelines.goOn(decoder, channel);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        writeAnswers();
    }

    // The end

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!(event instanceof ChannelInputShutdownEvent)) return;
        inputClosed = true;
        inputClosedAt = System.nanoTime();
        if (outlet.isLingering()) channel.close();
        if (outlet.isClosing()) return;
        if (isBusyReading()) forgetHalfSent();
        closeIfFinished();
    }

    /// Gives up a request that will never be complete; those before it are still answered.
    private void forgetHalfSent() {
        Turn receiving = receiver.turn();
        if (receiving != null && !receiving.isDecided()) {
            if (receiving.arriving != null) receiving.abandon();
            outlet.removeLast();
        }
        receiver.stop();
        decoder.discard();
    }

    private void closeIfFinished() {
        boolean over = inputClosed && !resuming || loop.connections().isDraining() && !isBusyReading();
        if (over && outlet.isEmpty()) outlet.closeWhenSent(false);
    }

    private boolean isBusyReading() {
        return receiver.turn() != null || decoder.isInHead();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        outlet.abandonAll();
        receiver.stop();
        loop.connections().remove(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // First: there may be no memory for the log.
        channel.close();
        if (cause instanceof IOException) LOG.debug("connection of {} lost: {}", origin.remote(), cause.getMessage());
        else LOG.error("connection of {} failed", origin.remote(), cause);
    }

    @Override
    public void tick(long now) {
        if (outlet.isStuck(now) || inputClosed && now - inputClosedAt > GRACE && !outlet.isSending()) {
            channel.close();
            return;
        }
        if (outlet.isClosing()) return;
        outlet.tick(now);
        Turn receiving = receiver.turn();
        long waited = now - waitingSince;
        if (receiving != null) {
            // Its time begins when the client is told to send it.
            if (receiving.awaitsContinue) receiver.proceed();
            if (receiving.isAbandoned() || receiver.expire(now)) closeAfter(receiving);
        } else if (decoder.isInHead()) {
            if (waited > limits.headTime().toNanos()) {
                refuse(new Refusal(408, "the request head took too long to arrive"));
            }
        } else if (outlet.isEmpty()
                && waited - loop.connections().lag() > limits.idleTime().toNanos()) {
            outlet.closeWhenSent(false);
        }
        if (!outlet.isEmpty()) writeAnswers();
    }

    @Override
    public void drain() {
        if (outlet.isLingering()) channel.close();
        else if (!outlet.isClosing()) closeIfFinished();
    }

    @Override
    public void abort() {
        channel.close();
    }
}
