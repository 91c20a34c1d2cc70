// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DecoratingHttp2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.List;
import java.util.Objects;

/// A codec of HTTP/2 that ends the connection where a client begins a stream that it has ended before, or passed over
/// (RFC 9113, 5.1 and 5.1.1), where the one below would reset that stream alone. A second head on a stream that the
/// client has ended is an error of that (5.1), and not of its fields.
final class StrictHttp2Codec extends Http2FrameCodecBuilder {

    StrictHttp2Codec(Http2Connection connection) {
        connection(connection);
        gracefulShutdownTimeoutMillis(0);
    }

    @Override
    protected Http2FrameCodec build(
            Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings initialSettings) {
        return super.build(new Strict(decoder), encoder, initialSettings);
    }

    private static final class Strict extends DecoratingHttp2ConnectionDecoder {

        Strict(Http2ConnectionDecoder delegate) {
            super(delegate);
        }

        @Override
        public void decodeFrame(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Http2Exception {
            try {
                super.decodeFrame(ctx, in, out);
            } catch (Http2Exception.StreamException thrown) {
                String text = Objects.requireNonNullElse(thrown.getMessage(), "");
                if (text.contains("too many headers") && isHalfClosed(thrown.streamId()))
                    throw Http2Exception.streamError(thrown.streamId(), Http2Error.STREAM_CLOSED, thrown, "%s", text);
                // Nothing but the text tells a frame that begins a stream from one that a client had sent before it
                // learned that the stream is closed.
                boolean begins = thrown.error() == Http2Error.STREAM_CLOSED && text.contains("HEADERS");
                if (!begins || connection().stream(thrown.streamId()) != null) throw thrown;
                boolean passedOver = thrown.streamId() < connection().remote().lastStreamCreated();
                throw Http2Exception.connectionError(
                        passedOver ? Http2Error.PROTOCOL_ERROR : Http2Error.STREAM_CLOSED, thrown, "%s", text);
            }
        }

        private boolean isHalfClosed(int id) {
            Http2Stream stream = connection().stream(id);
            return stream != null && stream.state() == Http2Stream.State.HALF_CLOSED_REMOTE;
        }
    }
}
