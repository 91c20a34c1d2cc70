// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;

/// A connection whose protocol is not known yet: its clock, and its end. The first in its pipeline, so that
/// it sees the bytes before anybody interprets them. Used on the event loop only.
final class Arrival extends ChannelInboundHandlerAdapter implements OpenConnection {

    private final DuplexChannel channel;
    private final LoopContext loop;
    private long since = System.nanoTime();
    private boolean begun;
    private Origin origin;

    Arrival(DuplexChannel channel, LoopContext loop, Origin origin) {
        this.channel = channel;
        this.loop = loop;
        this.origin = origin;
    }

    DuplexChannel channel() {
        return channel;
    }

    LoopContext loop() {
        return loop;
    }

    /// Where its requests will come from.
    Origin origin() {
        return origin;
    }

    /// Takes a proxy's word for it.
    void origin(Origin origin) {
        this.origin = origin;
    }

    /// Gives way to what speaks the protocol of the connection.
    void giveWayTo(ChannelHandler... handlers) {
        channel.pipeline().addLast(handlers);
        channel.pipeline().remove(this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        loop.connections().add(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        loop.connections().remove(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!begun) {
            begun = true;
            since = System.nanoTime();
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) ctx.close();
        else ctx.fireUserEventTriggered(event);
    }

    @Override
    public void tick(long now) {
        var time = begun ? loop.limits().headTime() : loop.limits().idleTime();
        if (now - since > time.toNanos()) channel.close();
    }

    @Override
    public void drain() {
        channel.close();
    }

    @Override
    public void abort() {
        channel.close();
    }
}
