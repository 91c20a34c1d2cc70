// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import dev.retort.WebSocketOptions;
import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that has become a WebSocket (RFC 6455): makes messages of frames and frames of messages,
/// and ends as the protocol demands. Used on the event loop only, but for [#serve()].
final class WebSocketConnection extends ChannelInboundHandlerAdapter implements OpenConnection {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// Bytes that leave in one frame: a large message must not take its size again in buffers.
    private static final int PIECE = 64 * 1024;

    /// How long the other side may take to agree that the connection is closed.
    private static final long FAREWELL = Duration.ofSeconds(5).toNanos();

    private static final int NO_CODE = 1005;
    private static final int LONGEST_REASON = 123;

    private final Turn turn;
    private final Answer.Upgrade upgrade;
    private final WebSocketOptions options;
    private final WebSocketPipeline pipeline;
    private final DuplexChannel channel;
    private final LoopContext loop;
    private final Doorbell bell;
    private final MessageQueues queues;
    private final SendProgress progress;

    // The message that comes in.
    private final HeldBody gathered;
    private boolean gathersText;

    /// Something is held of a message, or a frame, that is not complete.
    private boolean receiving;

    /// Since when.
    private long receivingSince;

    // The message that leaves.
    private @Nullable Message leaving;
    private int left;
    private boolean writing;

    /// Lets frames wait; `null` as long as the connection still speaks HTTP.
    private @Nullable FrameDecoder decoder;

    private boolean served;
    private boolean gone;
    private boolean closeSent;
    private long closedAt;
    private long heardAt;
    private boolean asked;

    // Whether the client takes what is written.
    private boolean hadRoom = true;
    private long waiting;
    private long takenAt;

    WebSocketConnection(
            Turn turn, RequestHead request, Answer.Upgrade upgrade, DuplexChannel channel, LoopContext loop) {
        this.turn = turn;
        this.upgrade = upgrade;
        this.options = upgrade.options();
        this.pipeline = WebSocketPipeline.agreed(request, options);
        this.channel = channel;
        this.loop = loop;
        this.gathered = new HeldBody(loop.held());
        this.progress = new SendProgress(channel);
        this.bell = new Doorbell(() -> loop.handover().onLoop(this::look));
        this.queues = new MessageQueues(loop.held(), bell);
    }

    // The thread that serves

    /// Serves the connection to its end.
    void serve() {
        try {
            upgrade.conversation().hold(queues);
        } finally {
            queues.forget();
            loop.handover().onLoop(this::served);
        }
    }

    /// Ends the conversation: there is no connection for it.
    void abandon() {
        queues.lost();
    }

    // Reading

    /// The answer that accepts the handshake, with the compression that was agreed on.
    Answer head(Answer answer) {
        var fields = new ArrayList<>(answer.headers());
        fields.addAll(pipeline.fields());
        return new Answer(answer.status(), fields, answer.body());
    }

    /// Takes the connection over, when the answer is written.
    void begin() {
        heardAt = System.nanoTime();
        decoder = pipeline.addTo(channel.pipeline(), loop.held(), this);
        loop.connections().add(this);
        look();
        if (channel.isInputShutdown()) channel.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof WebSocketFrame frame) read(frame);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(WebSocketFrame frame) {
        if (frame.rsv() != 0) {
            fail(1002, "reserved bits are set");
            return;
        }
        switch (frame) {
            case CloseWebSocketFrame close -> readClose(close);
            case PongWebSocketFrame _ -> {
                // That it was heard is enough.
            }
            case PingWebSocketFrame ping -> {
                if (!closeSent)
                    channel.write(new PongWebSocketFrame(ping.content().retain()));
            }
            case TextWebSocketFrame text -> {
                gathersText = true;
                gather(text);
            }
            case BinaryWebSocketFrame binary -> {
                gathersText = false;
                gather(binary);
            }
            default -> gather(frame);
        }
    }

    private void gather(WebSocketFrame frame) {
        if (closeSent) return;
        ByteBuf content = frame.content();
        long length = (long) gathered.length() + content.readableBytes();
        if (length > options.messageLength()) {
            tooLarge();
        } else if (!gathered.add(content, frame.isFinalFragment() ? length : options.messageLength())) {
            overload();
        } else if (frame.isFinalFragment()) {
            queues.arrived(new Message(gathersText, gathered.take()));
            receiving = false;
            readOn();
        }
    }

    private void tooLarge() {
        fail(WebSocketClose.TOO_LARGE, "a message may have " + options.messageLength() + " bytes at most");
    }

    /// Closes at once: to wait for the client's farewell would mean to go on reading.
    private void overload() {
        fail(WebSocketClose.TRY_AGAIN_LATER, HeldBytes.EXHAUSTED);
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        heardAt = System.nanoTime();
        asked = false;
        noteReceiving();
        channel.flush();
        readOn();
    }

    private void noteReceiving() {
        boolean before = receiving;
        receiving = gathered.length() > 0 || decoder != null && decoder.holds();
        if (receiving && !before) receivingSince = heardAt;
    }

    private void readOn() {
        FrameDecoder frames = decoder;
        if (frames == null) return;
        boolean reads = closeSent || !queues.isFull() && channel.isWritable();
        if (channel.config().isAutoRead() != reads) channel.config().setAutoRead(reads);
        boolean goesOn = reads && frames.isPaused();
        frames.pause(!reads);
        if (goesOn) channel.eventLoop().execute(() -> resume(frames));
    }

    /// Decodes the frames that wait.
    private void resume(FrameDecoder frames) {
        if (!channel.isActive()) return;
        Pipelines.goOn(frames, channel);
        channel.flush();
    }

    // Writing

    private void look() {
        bell.answer();
        if (decoder == null) return;
        write();
        readOn();
    }

    /// Writes the messages that wait, as far as the client takes them.
    private void write() {
        // A write may tell, while it runs, that there is room again.
        if (writing || closeSent) return;
        writing = true;
        try {
            while (channel.isWritable() && (leaving != null || next())) writePiece(leaving);
            if (leaving == null && channel.isWritable()) queues.finished().ifPresent(this::sendClose);
        } finally {
            writing = false;
        }
        channel.flush();
    }

    private boolean next() {
        leaving = queues.next();
        left = 0;
        return leaving != null;
    }

    private void writePiece(@Nullable Message message) {
        if (message == null) return;
        int length = Math.min(PIECE, message.bytes().length - left);
        ByteBuf piece = Unpooled.wrappedBuffer(message.bytes(), left, length);
        boolean first = left == 0;
        left += length;
        boolean last = left == message.bytes().length;
        if (!first) channel.write(new ContinuationWebSocketFrame(last, 0, piece));
        else if (message.isText()) channel.write(new TextWebSocketFrame(last, 0, piece));
        else channel.write(new BinaryWebSocketFrame(last, 0, piece));
        if (last) leaving = null;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        hadRoom |= channel.isWritable();
        write();
        readOn();
    }

    // The end

    private void readClose(CloseWebSocketFrame close) {
        if (closeSent) {
            channel.close();
            return;
        }
        int code = close.statusCode();
        queues.closedByPeer(new WebSocketClose(
                code < 0 ? NO_CODE : code,
                Optional.ofNullable(close.reasonText()).orElse("")));
        sendCloseFrame(code < 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, ""));
        channel.flush();
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /// Ends the connection for something that the client has done.
    private void fail(int code, String reason) {
        if (closeSent) return;
        var end = new WebSocketClose(code, reason);
        queues.closedByPeer(end);
        sendClose(end);
        channel.flush();
    }

    private void sendClose(WebSocketClose end) {
        sendCloseFrame(new CloseWebSocketFrame(code(end), reason(end)));
    }

    private void sendCloseFrame(CloseWebSocketFrame frame) {
        closeSent = true;
        closedAt = System.nanoTime();
        leaving = null;
        gathered.clear();
        channel.write(frame);
    }

    /// A code that may be said, where the program names one that may not.
    private static int code(WebSocketClose end) {
        int code = end.code();
        boolean sayable = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
        return sayable || code >= 3000 && code <= 4999 ? code : WebSocketClose.SERVER_ERROR;
    }

    /// As much of the reason as may be said, in whole characters.
    private static String reason(WebSocketClose end) {
        ByteBuffer octets = ByteBuffer.allocate(LONGEST_REASON);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(end.reason()), octets, true);
        return StandardCharsets.UTF_8.decode(octets.flip()).toString();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException broken
            when broken.closeStatus().code() == WebSocketClose.TOO_LARGE -> tooLarge();
            case CorruptedWebSocketFrameException broken ->
                fail(
                        broken.closeStatus().code(),
                        Optional.ofNullable(broken.getMessage()).orElse(""));
            case FrameDecoder.OverloadException _ -> overload();
            case CodecException _ -> fail(WebSocketClose.INVALID_DATA, "the message cannot be decompressed");
            case IOException lost -> {
                LOG.debug("a WebSocket was lost: {}", lost.getMessage());
                channel.close();
            }
            default -> {
                LOG.error("a WebSocket failed", cause);
                channel.close();
            }
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        // Without a way back there is no conversation.
        if (event instanceof ChannelInputShutdownEvent) channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        gathered.clear();
        if (queues.lost()) turn.interrupt();
        gone = true;
        removeIfOver();
    }

    private void served() {
        served = true;
        removeIfOver();
    }

    /// The thread that serves may go on for a while after its client is gone, and the application waits for
    /// it.
    private void removeIfOver() {
        if (served && gone) loop.connections().remove(this);
    }

    // The clock

    @Override
    public void tick(long now) {
        if (gone) return;
        if (closeSent && now - closedAt > FAREWELL || isStuck(now)) channel.close();
        else if (closeSent || !channel.config().isAutoRead()) heardAt = receivingSince = now;
        else if (isTooSlow(now)) fail(WebSocketClose.POLICY, "a message took too long to arrive");
        else ask(now);
    }

    /// Whether a message has not become complete for too long. What is held of it is missing elsewhere.
    private boolean isTooSlow(long now) {
        return receiving && now - receivingSince > loop.limits().bodyTime().toNanos();
    }

    /// Whether the client has taken nothing for too long. While there is no room nothing more is written, so
    /// that less waits as soon as it takes anything.
    private boolean isStuck(long now) {
        long before = waiting;
        waiting = progress.waiting();
        if (hadRoom || waiting < before) takenAt = now;
        hadRoom = channel.isWritable();
        return now - takenAt > loop.limits().idleTime().toNanos();
    }

    /// Asks a client that has said nothing for a while whether it is there.
    private void ask(long now) {
        if (now - heardAt < options.heartbeat().toNanos()) return;
        if (asked) {
            channel.close();
            return;
        }
        asked = true;
        heardAt = now;
        channel.writeAndFlush(new PingWebSocketFrame());
    }

    @Override
    public void drain() {
        queues.drain(new WebSocketClose(WebSocketClose.GOING_AWAY, "the server stops"));
    }

    @Override
    public void abort() {
        turn.interrupt();
        channel.close();
    }
}
