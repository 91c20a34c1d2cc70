// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that speaks HTTP/2: its streams, its clock, its end. Used on the event loop only.
final class Http2Session extends ChannelInboundHandlerAdapter implements OpenConnection {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// How long a client has to read its last answer. Some, such as the JDK's, drop what they have not read
    /// yet when the connection ends.
    private static final long GRACE = Duration.ofMillis(200).toNanos();

    /// How many bytes of all bodies together a client may send before they are read: as many as sixteen
    /// streams may, so that bodies which nobody reads at present do not hold up the others. No setting: what
    /// was received of bodies is bounded for all connections together ([HeldBytes]), but for this much of
    /// one connection, which may wait in streams that are paused.
    private static final int WINDOW = 2 << 20;

    /// The same, as long as the client has not been told (RFC 9113, 6.9.2).
    private static final int INITIAL_WINDOW = 65_535;

    private final DuplexChannel channel;
    private final LoopContext loop;
    private final FrameWatch watch;
    private final Http2Outflow outflow;
    private final SendProgress progress;
    private final List<Http2Request> streams = new ArrayList<>();
    private final Runnable flush = this::flush;
    private @Nullable ChannelHandlerContext context;
    private long idleSince = System.nanoTime();
    private int requests;
    private boolean inputClosed;
    private boolean leaving;
    private boolean flushing;

    Http2Session(DuplexChannel channel, LoopContext loop, FrameWatch watch, Http2Outflow outflow) {
        this.channel = channel;
        this.loop = loop;
        this.watch = watch;
        this.outflow = outflow;
        this.progress = new SendProgress(channel);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        loop.connections().add(this);
        ctx.writeAndFlush(new DefaultHttp2WindowUpdateFrame(WINDOW - INITIAL_WINDOW));
    }

    /// The outflow of a stream.
    Http2Outflow.Stream outflow(Http2StreamChannel stream) {
        return outflow.stream(stream.stream().id());
    }

    void opened(Http2Request stream) {
        streams.add(stream);
        requests++;
        if (requests >= loop.limits().requestsPerConnection()) drain();
    }

    void closed(Http2Request stream) {
        streams.remove(stream);
        idleSince = System.nanoTime();
        closeIfFinished();
    }

    /// Flushes what the streams have written, once for all that write in this turn of the loop.
    void flushSoon() {
        if (flushing || context == null) return;
        flushing = true;
        channel.eventLoop().execute(flush);
    }

    /// Flushes what the streams have written, at once.
    void flush() {
        flushing = false;
        if (context != null) context.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        // Settings, pings and the like are the codec's business.
        ReferenceCountUtil.release(message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        // A client that sends no more may still be waiting for answers.
        if (event instanceof ChannelInputShutdownEvent) {
            inputClosed = true;
            drain();
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    /// Whether the client sends no more: what it has not ended will never be complete.
    boolean isInputClosed() {
        return inputClosed;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        loop.connections().remove(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // First: there may be no memory for the log. If the client did something wrong, the codec has told it.
        if (!(cause instanceof Http2Exception)) ctx.close();
        if (cause instanceof IOException || cause instanceof Http2Exception)
            LOG.debug("connection lost: {}", cause.getMessage());
        else LOG.error("a connection of HTTP/2 failed", cause);
    }

    @Override
    public void tick(long now) {
        long idleTime = loop.limits().idleTime().toNanos();
        if (progress.stalledFor(watch.sent(), now) > idleTime) {
            channel.close();
            return;
        }
        watch.tick(now);
        for (Http2Request stream : List.copyOf(streams)) stream.tick(now);
        if (streams.isEmpty() && now - idleSince > idleTime) drain();
    }

    @Override
    public void drain() {
        if (!leaving && context != null) {
            leaving = true;
            context.writeAndFlush(new DefaultHttp2GoAwayFrame(Http2Error.NO_ERROR));
        }
        closeIfFinished();
    }

    private void closeIfFinished() {
        if (!leaving || !streams.isEmpty() || context == null) return;
        long rest = idleSince + GRACE - System.nanoTime();
        if (rest <= 0) channel.close();
        else context.executor().schedule(this::closeIfFinished, rest, TimeUnit.NANOSECONDS);
    }

    @Override
    public void abort() {
        channel.close();
    }
}
