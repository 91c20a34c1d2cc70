// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import io.netty.util.ReferenceCountUtil;

/// Whatever comes over a WebSocket and is said to be compressed is a message, or refused, wherever it is cut.
public final class InflaterTarget {

    private InflaterTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        int half = bytes.length / 2;
        var channel = new EmbeddedChannel(new MessageInflater(65_536));
        try {
            channel.writeInbound(
                    new BinaryWebSocketFrame(false, WebSocketExtension.RSV1, Unpooled.copiedBuffer(bytes, 0, half)),
                    new ContinuationWebSocketFrame(true, 0, Unpooled.copiedBuffer(bytes, half, bytes.length - half)));
        } catch (DecoderException _) {
            // as it may
        } finally {
            channel.finish();
            for (Object each = channel.readInbound(); each != null; each = channel.readInbound()) ReferenceCountUtil.release(each);
        }
    }
}
