// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// What takes longer than one answer: a body that is made while it is sent, echoes, and events for all. Belongs to
/// one event loop.
final class Live {

    private static final byte[] LINE =
            "One line of sixty-four bytes, of which there are 1,024 in a row\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PART = 16 * 1024;
    private static final int PARTS = 4;

    private final ChannelGroup listeners;
    private long number;

    private Live(EventLoop loop) {
        listeners = new DefaultChannelGroup(loop);
    }

    /// With a clock that ticks a hundred times a second.
    static Live tickingOn(EventLoop loop) {
        var live = new Live(loop);
        loop.scheduleAtFixedRate(live::tick, 10, 10, TimeUnit.MILLISECONDS);
        return live;
    }

    /// Whether this answers the request.
    boolean takes(ChannelHandlerContext context, HttpRequest request) {
        switch (request.uri()) {
            case "/stream" -> stream(context);
            case "/socket" -> echo(context, request);
            case "/events" -> listen(context);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void stream(ChannelHandlerContext context) {
        context.write(chunked("text/plain"));
        for (int part = 0; part < PARTS; part++) {
            ByteBuf content = context.alloc().buffer(PART);
            while (content.readableBytes() < PART) content.writeBytes(LINE);
            context.write(new DefaultHttpContent(content));
        }
        context.write(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private static void echo(ChannelHandlerContext context, HttpRequest request) {
        var whole = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                request.method(),
                request.uri(),
                Unpooled.EMPTY_BUFFER,
                request.headers(),
                EmptyHttpHeaders.INSTANCE);
        var handshaker = new WebSocketServerHandshakerFactory("/socket", null, false).newHandshaker(whole);
        if (handshaker == null) WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
        else {
            context.pipeline().addLast(new Echo());
            handshaker.handshake(context.channel(), whole);
        }
    }

    private void listen(ChannelHandlerContext context) {
        context.writeAndFlush(chunked("text/event-stream"));
        listeners.add(context.channel());
    }

    private void tick() {
        var event = Unpooled.copiedBuffer("data: {\"tick\":" + number++ + "}\n\n", StandardCharsets.US_ASCII);
        listeners.writeAndFlush(new DefaultHttpContent(event));
    }

    private static HttpResponse chunked(String contentType) {
        var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        return head;
    }

    private static final class Echo extends SimpleChannelInboundHandler<WebSocketFrame> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (frame instanceof TextWebSocketFrame text) context.write(text.retain());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }
}
