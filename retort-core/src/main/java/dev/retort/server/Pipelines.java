// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The handlers that a connection goes through, by its protocol: TLS first where there is a certificate,
/// then HTTP/2 or HTTP/1.1. A client chooses HTTP/2 in the handshake of TLS (ALPN, RFC 7301), or without
/// TLS by its first bytes (RFC 9113, 3.3).
final class Pipelines {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// How many bytes of a body a client may send before they are read: enough for two megabytes a second
    /// over a long way. No setting: a client in more of a hurry takes HTTP/1.1, where the window is that of
    /// the socket.
    private static final int WINDOW = 128 * 1024;

    /// Streams that a client may reset in half a minute: one that resets more only makes work
    /// (CVE-2023-44487). No setting: a client that means no harm goes on with another connection.
    private static final int MOST_RESETS = 200;

    private static final int RESETS_WITHIN = 30;

    private Pipelines() {}

    /// A connection that begins with plain text.
    static void plain(Arrival arrival) {
        arrival.channel().pipeline().addLast(new PrefaceHandler(arrival));
    }

    /// A connection that has to begin with a handshake.
    static void secure(Arrival arrival, SslContext context) {
        arrival.channel().pipeline().addLast(new FirstOctetHandler(arrival, context));
    }

    private static void shakeHands(Arrival arrival, SslContext context) {
        var handshake = context.newHandler(arrival.channel().alloc());
        handshake.setHandshakeTimeoutMillis(arrival.loop().limits().headTime().toMillis());
        arrival.channel().pipeline().addLast(handshake, new AlpnHandler(arrival));
    }

    private static StrictRequestDecoder http1(Arrival arrival) {
        var decoder = new StrictRequestDecoder(
                arrival.loop().limits(), arrival.origin().scheme());
        arrival.giveWayTo(decoder, new Http1Connection(decoder, arrival));
        return decoder;
    }

    private static void http2(Arrival arrival) {
        LoopContext loop = arrival.loop();
        var watch = new FrameWatch(loop.limits());
        var connection = new DefaultHttp2Connection(true);
        var session = new Http2Session(arrival.channel(), loop, watch, Http2Outflow.of(connection));
        var settings = Http2Settings.defaultSettings()
                .maxConcurrentStreams(loop.limits().streams())
                .initialWindowSize(WINDOW)
                .maxHeaderListSize(loop.limits().headerLength());
        var codec = new StrictHttp2Codec(connection)
                .initialSettings(settings)
                .validateHeaders(true)
                .validateRequiredPseudoHeaders(true)
                .decoderEnforceMaxRstFramesPerWindow(MOST_RESETS, RESETS_WITHIN)
                .build();
        ChannelInitializer<Http2StreamChannel> streams = new ChannelInitializer<>() {
            @Override
            protected void initChannel(Http2StreamChannel stream) {
                stream.pipeline().addLast(new Http2Request(stream, session, loop, arrival.origin()));
            }
        };
        arrival.giveWayTo(new Farewell(arrival.channel()), watch, codec, new Http2MultiplexHandler(streams), session);
    }

    /// Has a decoder go on with the bytes that it holds. An empty buffer from the beginning of the pipeline
    /// would not reach it: TLS does not pass it on.
    static void goOn(ByteToMessageDecoder decoder, Channel channel) {
        ChannelHandlerContext context = channel.pipeline().context(decoder);
        if (context == null) return;
        try {
            decoder.channelRead(context, Unpooled.EMPTY_BUFFER);
            decoder.channelReadComplete(context);
        } catch (Exception broken) {
            context.fireExceptionCaught(broken);
        }
    }

    /// No fault of the application: the client scans, does not trust the certificate, or went away.
    private static void lost(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("a connection was lost before its first request: {}", cause.getMessage());
        ctx.close();
    }

    /// Waits until it is clear whether a connection begins with HTTP/2.
    private static final class PrefaceHandler extends ByteToMessageDecoder {

        private static final byte[] HTTP2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        private final Arrival arrival;

        PrefaceHandler(Arrival arrival) {
            this.arrival = arrival;
        }

        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
            int length = Math.min(in.readableBytes(), HTTP2.length);
            for (int i = 0; i < length; i++) {
                if (in.getByte(in.readerIndex() + i) == HTTP2[i]) continue;
                replace(ctx, false);
                return;
            }
            if (length == HTTP2.length) replace(ctx, true);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            lost(ctx, cause);
        }

        private void replace(ChannelHandlerContext ctx, boolean http2) {
            if (http2) http2(arrival);
            else http1(arrival);
            // The bytes that were read so far go on from here.
            ctx.pipeline().remove(this);
        }
    }

    /// Waits for the first octet, which tells a request without TLS from a handshake. A request is answered
    /// with what to do instead.
    private static final class FirstOctetHandler extends ByteToMessageDecoder {

        private final Arrival arrival;
        private final SslContext context;

        FirstOctetHandler(Arrival arrival, SslContext context) {
            this.arrival = arrival;
            this.context = context;
        }

        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
            if (RequestRules.mayBegin(in.getByte(in.readerIndex()))) refuse(ctx);
            else shakeHands(arrival, context);
            ctx.pipeline().remove(this);
        }

        private void refuse(ChannelHandlerContext ctx) {
            StrictRequestDecoder decoder = http1(arrival);
            decoder.discard();
            var asked = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
            asked.setDecoderResult(DecoderResult.failure(Refusal.malformed("this port speaks TLS: ask by https")));
            ctx.pipeline().context(decoder).fireChannelRead(asked);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            lost(ctx, cause);
        }
    }

    private static final class AlpnHandler extends ApplicationProtocolNegotiationHandler {

        private final Arrival arrival;

        AlpnHandler(Arrival arrival) {
            super(ApplicationProtocolNames.HTTP_1_1);
            this.arrival = arrival;
        }

        @Override
        protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
            SSLEngine engine = ctx.pipeline().get(SslHandler.class).engine();
            if (engine.getNeedClientAuth() || engine.getWantClientAuth()) notePeer(engine.getSession());
            if (protocol.equals(ApplicationProtocolNames.HTTP_2)) http2(arrival);
            else http1(arrival);
        }

        private void notePeer(SSLSession session) {
            try {
                if (session.getPeerCertificates()[0] instanceof X509Certificate certificate)
                    arrival.origin(arrival.origin().proved(certificate));
            } catch (SSLPeerUnverifiedException _) {
                // It has shown none, and need not.
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            lost(ctx, cause);
        }
    }
}
