// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;

/// Whatever comes over a connection of HTTP/1.1 is requests, or one that is refused.
public final class RequestsTarget {

    private RequestsTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var channel = new EmbeddedChannel(new StrictRequestDecoder(Limits.defaults(), "http"));
        try {
            channel.writeInbound(Unpooled.copiedBuffer(bytes));
        } finally {
            channel.finish();
            for (Object each = channel.readInbound(); each != null; each = channel.readInbound()) ReferenceCountUtil.release(each);
        }
    }
}
