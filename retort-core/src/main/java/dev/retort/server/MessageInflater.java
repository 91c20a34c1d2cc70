// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Decompresses the messages of a WebSocket (RFC 7692, 7.2.2), each with what is known from those before
/// it. Netty's own decoder fails where a stream ends with a message, and where a frame alone means nothing
/// yet. Used on the event loop only.
final class MessageInflater extends MessageToMessageDecoder<WebSocketFrame> {

    /// The end of each message, which is not sent.
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private static final int PIECE = 8 * 1024;

    private final int longest;

    /// Not made before the first message: it holds memory, and many clients only listen.
    private @Nullable Inflater inflater;

    /// More of a message is to come.
    private boolean within;

    /// The octets of that message so far.
    private long length;

    /// @param longest how many octets a message may have, decompressed
    MessageInflater(int longest) {
        super(WebSocketFrame.class);
        this.longest = longest;
    }

    @Override
    public boolean acceptInboundMessage(Object message) {
        return switch (message) {
            case TextWebSocketFrame text -> isCompressed(text);
            case BinaryWebSocketFrame binary -> isCompressed(binary);
            case ContinuationWebSocketFrame _ -> within;
            default -> false;
        };
    }

    private static boolean isCompressed(WebSocketFrame first) {
        return (first.rsv() & WebSocketExtension.RSV1) != 0;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, WebSocketFrame frame, List<Object> out)
            throws DataFormatException {
        if (inflater == null) inflater = new Inflater(true);
        if (!within) length = 0;
        within = !frame.isFinalFragment();
        ByteBuf content = ctx.alloc().buffer(PIECE);
        try {
            inflate(inflater, frame.content().nioBuffer(), content);
            if (!within && !inflater.finished()) inflate(inflater, ByteBuffer.wrap(TAIL), content);
            out.add(decompressed(frame, content.retain()));
        } finally {
            content.release();
        }
    }

    private void inflate(Inflater inflater, ByteBuffer in, ByteBuf out) throws DataFormatException {
        int count = 0;
        while (in.hasRemaining() || count > 0 && !inflater.finished()) {
            // Where a stream has ended, another one begins (7.2.3.4).
            if (inflater.finished()) inflater.reset();
            inflater.setInput(in);
            out.ensureWritable(PIECE);
            count = inflater.inflate(out.nioBuffer(out.writerIndex(), PIECE));
            out.writerIndex(out.writerIndex() + count);
            length += count;
            if (length > longest)
                throw new CorruptedWebSocketFrameException(WebSocketCloseStatus.MESSAGE_TOO_BIG, "too large");
        }
    }

    /// The frame without the bit that said that its message is compressed. Only the first has it (6).
    private static WebSocketFrame decompressed(WebSocketFrame frame, ByteBuf content) {
        boolean last = frame.isFinalFragment();
        int rest = frame.rsv() & ~WebSocketExtension.RSV1;
        return switch (frame) {
            case TextWebSocketFrame _ -> new TextWebSocketFrame(last, rest, content);
            case BinaryWebSocketFrame _ -> new BinaryWebSocketFrame(last, rest, content);
            default -> new ContinuationWebSocketFrame(last, frame.rsv(), content);
        };
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (inflater != null) inflater.end();
    }
}
