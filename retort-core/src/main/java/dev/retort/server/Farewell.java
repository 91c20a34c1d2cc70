// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection in two steps: it sends no more, and then waits for the client to close it too, but
/// not for long. To close at once while the client is still sending would reset the connection, and the
/// client could lose what was said last, such as the GOAWAY of HTTP/2 (RFC 9112, 9.6). To the handlers
/// behind this one the connection is closed with the first step. In HTTP/1.1, an [Outlet] takes both steps
/// itself, and only where the client may still be sending. Used on the event loop only.
final class Farewell extends ChannelDuplexHandler {

    /// How long a client may go on sending, in nanoseconds.
    static final long TIME = Duration.ofSeconds(2).toNanos();

    private final DuplexChannel channel;
    private @Nullable ChannelPromise closing;

    Farewell(DuplexChannel channel) {
        this.channel = channel;
    }

    /// Takes the first step.
    static void begin(DuplexChannel channel) {
        channel.config().setAutoRead(true);
        SslHandler secure = channel.pipeline().get(SslHandler.class);
        if (secure == null) channel.shutdownOutput();
        else secure.closeOutbound();
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (closing != null) {
            channel.closeFuture().addListener(_ -> promise.trySuccess());
            return;
        }
        if (!channel.isActive() || channel.isInputShutdown()) {
            ctx.close(promise);
            return;
        }
        closing = promise;
        begin(channel);
        // Later, when the handlers behind have finished what they are doing.
        ctx.executor().execute(ctx::fireChannelInactive);
        ctx.executor().schedule(() -> ctx.close(promise), TIME, TimeUnit.NANOSECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (closing == null) ctx.fireChannelRead(message);
        else ReferenceCountUtil.release(message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (closing == null) ctx.fireUserEventTriggered(event);
        else if (event instanceof ChannelInputShutdownEvent) ctx.close(closing);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (closing == null) ctx.fireChannelInactive();
    }
}
