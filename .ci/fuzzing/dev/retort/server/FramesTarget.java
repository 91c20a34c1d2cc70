// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.util.ReferenceCountUtil;

/// Whatever comes over a WebSocket is frames, or a breach of the protocol.
public final class FramesTarget {

    private FramesTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var config = WebSocketDecoderConfig.newBuilder().maxFramePayloadLength(65_536).build();
        var channel = new EmbeddedChannel(new FrameDecoder(config, HeldBytes.ofHeap()));
        try {
            channel.writeInbound(Unpooled.copiedBuffer(bytes));
        } catch (CorruptedWebSocketFrameException _) {
            // as it may
        } catch (DecoderException broken) {
            if (!(broken.getCause() instanceof CorruptedWebSocketFrameException)) throw broken;
        } finally {
            channel.finish();
            for (Object each = channel.readInbound(); each != null; each = channel.readInbound()) ReferenceCountUtil.release(each);
        }
    }
}
