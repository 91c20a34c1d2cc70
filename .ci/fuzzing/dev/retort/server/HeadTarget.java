// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;

/// Whatever comes over a connection is a request or a refusal, in two pieces as in one.
public final class HeadTarget {

    private HeadTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        int middle = bytes.length / 2;
        var channel = new EmbeddedChannel(new StrictRequestDecoder(Limits.defaults(), "http"));
        channel.writeInbound(Unpooled.copiedBuffer(bytes, 0, middle));
        channel.writeInbound(Unpooled.copiedBuffer(bytes, middle, bytes.length - middle));
        channel.finish();
        for (Object each = channel.readInbound(); each != null; each = channel.readInbound()) ReferenceCountUtil.release(each);
    }
}
