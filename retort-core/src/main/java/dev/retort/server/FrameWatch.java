// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Ends a connection of HTTP/2 whose client keeps it busy with frames that move nothing: pings, settings,
/// priorities, windows, resets, empty data, and unknown frames (RFC 9113, 10.5); and one whose client
/// begins header fields and does not end them. It stands in front of the codec, which answers some of those
/// frames by itself and drops others without a word, and reads nothing but the heads of frames. Used on the
/// event loop only.
final class FrameWatch extends ChannelDuplexHandler {

    private static final int PREFACE = 24;
    private static final int HEAD = 9;
    private static final int TYPE = 3;
    private static final int FLAGS = 4;

    private static final int END_STREAM = 0x1;
    private static final int END_HEADERS = 0x4;
    private static final int PADDED = 0x8;

    /// The longest payload that may be padding, but for its first octet.
    private static final int PADDING = 256;

    /// How many frames that move nothing may come within [#WINDOW], whatever else comes.
    private static final int FREE = 1000;

    private static final long WINDOW = Duration.ofSeconds(30).toNanos();

    /// How many more a request earns: a client tells its priority, opens its window, and gives it up.
    private static final int EARNED_BY_REQUEST = 4;

    /// Octets sent that earn one more: clients open windows again as they read.
    private static final int OCTETS_THAT_EARN = 256;

    private final Limits limits;
    private @Nullable ChannelHandlerContext context;

    /// What is left of the preface, or of the payload of a frame.
    private int left = PREFACE;

    /// How much of the head of a frame has come.
    private int headLength;

    private int length;
    private int type;
    private int flags;

    private long windowSince = System.nanoTime();
    private int futile;
    private int requests;
    private long sent;
    private long sentBefore;

    private boolean inFields;
    private long fieldsSince;
    private boolean over;

    FrameWatch(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    /// How many octets were written so far.
    long sent() {
        return sent;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf octets) sent += octets.readableBytes();
        ctx.write(message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!over && message instanceof ByteBuf octets) look(octets);
        if (over) ReferenceCountUtil.release(message);
        else ctx.fireChannelRead(message);
    }

    private void look(ByteBuf octets) {
        int at = octets.readerIndex();
        int end = octets.writerIndex();
        while (at < end) {
            if (left > 0) {
                int now = Math.min(left, end - at);
                at += now;
                left -= now;
            } else {
                readHead(octets.getUnsignedByte(at++));
                if (headLength < HEAD) continue;
                headLength = 0;
                left = length;
                begin();
            }
            if (left == 0 && (flags & END_HEADERS) != 0) inFields = false;
        }
        if (futile > FREE + EARNED_BY_REQUEST * requests + (sent - sentBefore) / OCTETS_THAT_EARN)
            end("too many frames that move nothing");
    }

    private void readHead(int octet) {
        if (headLength == 0) length = 0;
        if (headLength < TYPE) length = length << 8 | octet;
        else if (headLength == TYPE) type = octet;
        else if (headLength == FLAGS) flags = octet;
        headLength++;
    }

    private void begin() {
        switch (type) {
            case Http2FrameTypes.HEADERS -> {
                requests++;
                inFields = true;
                fieldsSince = System.nanoTime();
            }
            case Http2FrameTypes.DATA -> {
                boolean empty = length == 0 || (flags & PADDED) != 0 && length <= PADDING;
                if (empty && (flags & END_STREAM) == 0) futile++;
            }
            default -> futile++;
        }
    }

    /// Looks at the clock.
    void tick(long now) {
        if (now - windowSince > WINDOW) {
            windowSince = now;
            futile = 0;
            requests = 0;
            sentBefore = sent;
        }
        if (inFields && now - fieldsSince > limits.headTime().toNanos())
            end("the header fields took too long to arrive");
    }

    private void end(String why) {
        if (over || context == null) return;
        over = true;
        // The codec says farewell.
        context.fireExceptionCaught(Http2Exception.connectionError(Http2Error.ENHANCE_YOUR_CALM, "%s", why));
    }
}
