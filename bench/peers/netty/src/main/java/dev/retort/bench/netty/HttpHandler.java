// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection: gathers a request, has it answered on the event loop, and flushes once for all that one read
/// brought.
final class HttpHandler extends SimpleChannelInboundHandler<HttpObject> {

    private static final int BODY_LIMIT = 1024 * 1024;

    /// Every field that is sent is a constant, a number or a date: there is nothing to validate.
    private static final HttpHeadersFactory UNCHECKED =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);

    private final Workloads workloads;
    private final DateHeader date;
    private final Live live;

    /// The head of the request that is being read; null between requests, and for the rest of one that was
    /// refused.
    private @Nullable HttpRequest head;

    /// Kept from request to request: an answer is ready before the next body is read.
    private byte[] body = new byte[2048];

    private int length;

    HttpHandler(Workloads workloads, DateHeader date, Live live) {
        this.workloads = workloads;
        this.date = date;
        this.live = live;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpRequest request) {
            head = request;
            length = 0;
        }
        if (head == null) return;
        if (part.decoderResult().isFailure()) {
            refuse(context, head, HttpResponseStatus.BAD_REQUEST);
            return;
        }
        if (part instanceof HttpContent content && !gather(content.content())) {
            refuse(context, head, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (part instanceof LastHttpContent) {
            var request = head;
            head = null;
            if (live.takes(context, request)) return;
            var reply = workloads.answer(context.alloc(), request, body, length);
            boolean keepAlive = HttpUtil.isKeepAlive(request);
            switch (request.uri()) {
                case "/sleep" -> sendLater(context, reply, keepAlive, 10);
                case "/upstream" -> sendLater(context, reply, keepAlive, 100);
                default -> send(context, reply, keepAlive);
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private boolean gather(ByteBuf content) {
        int more = content.readableBytes();
        if (length + more > BODY_LIMIT) return false;
        if (length + more > body.length) body = Arrays.copyOf(body, Math.max(length + more, 2 * body.length));
        content.readBytes(body, length, more);
        length += more;
        return true;
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request, HttpResponseStatus status) {
        head = null;
        send(context, Workloads.problem(context.alloc(), status, "request to " + request.uri() + " refused"), false);
    }

    /// Nobody pipelines here: the order of answers is not kept.
    private void sendLater(ChannelHandlerContext context, Reply reply, boolean keepAlive, int milliseconds) {
        Runnable answer = () -> {
            send(context, reply, keepAlive);
            context.flush();
        };
        context.executor().schedule(answer, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void send(ChannelHandlerContext context, Reply reply, boolean keepAlive) {
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, reply.status(), reply.body(), UNCHECKED, UNCHECKED);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, reply.contentType())
                .setInt(HttpHeaderNames.CONTENT_LENGTH, reply.body().readableBytes())
                .set(HttpHeaderNames.DATE, date.value());
        HttpUtil.setKeepAlive(response, keepAlive);
        var sent = context.write(response);
        if (!keepAlive) sent.addListener(ChannelFutureListener.CLOSE);
    }
}
