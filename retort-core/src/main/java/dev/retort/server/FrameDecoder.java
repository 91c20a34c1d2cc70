// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.List;

/// Netty's decoder of frames, which holds each frame until it is complete, and counts what it holds. Used
/// on its event loop only.
final class FrameDecoder extends WebSocket13FrameDecoder {

    private final HeldBytes held;
    private int counted;
    private boolean paused;

    FrameDecoder(WebSocketDecoderConfig config, HeldBytes held) {
        super(config);
        this.held = held;
    }

    /// Says that all connections together hold too much.
    static final class OverloadException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private OverloadException() {
            super(null, null, false, false);
        }
    }

    /// Lets the bytes that have come wait undecoded: decompressed they may be a thousand times as many.
    void pause(boolean pause) {
        paused = pause;
    }

    boolean isPaused() {
        return paused;
    }

    /// Whether it holds what has come of a frame.
    boolean holds() {
        return counted > 0;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
        if (!paused) super.decode(ctx, in, out);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        super.channelRead(ctx, message);
        int now = actualReadableBytes();
        if (now > counted && !held.take(now - counted)) throw new OverloadException();
        if (now < counted) held.give(counted - now);
        counted = now;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        held.give(counted);
        counted = 0;
        super.channelInactive(ctx);
    }
}
