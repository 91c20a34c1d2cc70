// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/// Netty's decoder held to [RequestRules]: what breaks a rule comes out as a message or content whose
/// result is a [Refusal]. It can be paused between two requests and told to throw away what comes. Used on
/// its event loop only.
final class StrictRequestDecoder extends HttpRequestDecoder {

    /// Room in the request line for what is not the target: a method, two blanks and a version.
    private static final int LINE_AROUND_TARGET = 64;

    private static final int LARGEST_PIECE = 64 * 1024;

    private final int targetLength;
    private final String scheme;
    private final ChunkRules chunkRules;

    private boolean inHead;
    private boolean inBody;
    private boolean inChunks;
    private boolean afterEmptyLine;
    private boolean continuedLine;
    private boolean paused;
    private boolean discarding;
    private int wordEnd;
    private boolean asksForHead;

    StrictRequestDecoder(Limits limits, String scheme) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(
                        Math.clamp((long) limits.targetLength() + LINE_AROUND_TARGET, 1, Integer.MAX_VALUE))
                .setMaxHeaderSize(limits.headerLength())
                .setMaxChunkSize(LARGEST_PIECE)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true)
                .setAllowDuplicateContentLengths(false)
                .setHeadersFactory(new RequestFields.Factory()));
        this.targetLength = limits.targetLength();
        this.scheme = scheme;
        this.chunkRules = new ChunkRules(limits.headerLength());
    }

    /// Whether a request has begun and its header fields have not ended.
    boolean isInHead() {
        return inHead;
    }

    /// Whether the request line that was read last asks for a head alone.
    boolean asksForHead() {
        return asksForHead;
    }

    /// Whether bytes wait here that are not decoded yet.
    boolean hasInput() {
        return !discarding && actualReadableBytes() > 0;
    }

    /// Lets the next request wait. The one that has begun is still decoded.
    void pause(boolean pause) {
        paused = pause;
    }

    boolean isPaused() {
        return paused;
    }

    /// Throws away everything from now on.
    void discard() {
        discarding = true;
        inHead = false;
        inBody = false;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
        if (discarding) {
            in.skipBytes(in.readableBytes());
        } else if (inBody) {
            decodeBody(ctx, in, out);
        } else if (inHead || !paused && begins(in, out)) {
            decodeHead(ctx, in, out);
        }
    }

    /// Whether a request begins here. Lets one empty line pass before it (RFC 9112, 2.2) and refuses at once
    /// what cannot become a request, such as a TLS handshake: it may never send the line end that the codec
    /// would wait for.
    private boolean begins(ByteBuf in, List<Object> out) {
        asksForHead = false;
        byte first = in.getByte(in.readerIndex());
        if (first == '\r' && !afterEmptyLine) {
            if (in.readableBytes() == 1) return false;
            if (in.getByte(in.readerIndex() + 1) == '\n') {
                in.skipBytes(2);
                afterEmptyLine = true;
                return false;
            }
        }
        if (RequestRules.mayBegin(first)) return true;
        HttpMessage refused = createInvalidMessage();
        refused.setDecoderResult(DecoderResult.failure(Refusal.malformed("this is no HTTP request")));
        in.skipBytes(in.readableBytes());
        takeBackEnd(out);
        out.add(refused);
        discard();
        return false;
    }

    private void decodeHead(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
        inHead = true;
        int start = in.readerIndex();
        super.decode(ctx, in, out);
        continuedLine |= RequestRules.hasContinuedLine(in, start, in.readerIndex());
        if (out.isEmpty()) return;
        var request = (HttpRequest) out.getFirst();
        if (request.decoderResult().cause() instanceof TooLongHttpLineException && !hasMethod(in, start)) {
            request.setDecoderResult(DecoderResult.failure(Refusal.malformed("the method is too long")));
        }
        judge(request);
        inHead = false;
        inBody = out.size() == 1;
        afterEmptyLine = false;
        if (request.decoderResult().isFailure()) {
            discard();
        } else if (inBody) {
            inChunks = ((RequestFields) request.headers()).isChunked();
            chunkRules.begin();
        }
    }

    /// Whether there is a word at the beginning of a line that is too long, and it is not the word that is too long.
    private static boolean hasMethod(ByteBuf line, int start) {
        return line.indexOf(start, start + LINE_AROUND_TARGET, (byte) ' ') >= 0;
    }

    private void judge(HttpRequest request) {
        try {
            if (continuedLine) throw Refusal.malformed("a header field must not go on in a second line");
            if (request.decoderResult().isFailure()) return;
            var fields = (RequestFields) request.headers();
            RequestRules.head(request.protocolVersion(), fields);
            String authority = RequestRules.authority(request.uri());
            if (authority != null) fields.replaceHost(authority);
            request.setUri(RequestRules.originForm(request.uri()));
        } catch (Refusal refusal) {
            request.setDecoderResult(DecoderResult.failure(refusal));
        }
    }

    private void decodeBody(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
        int start = in.readerIndex();
        super.decode(ctx, in, out);
        int received = 0;
        boolean failed = false;
        for (Object piece : out) {
            if (!(piece instanceof HttpContent part)) continue;
            received += part.content().readableBytes();
            failed |= part.decoderResult().isFailure();
            if (part instanceof LastHttpContent) inBody = false;
        }
        if (inChunks && !failed) judgeChunks(in, start, received, out);
    }

    private void judgeChunks(ByteBuf in, int start, int received, List<Object> out) {
        try {
            chunkRules.follow(in, start, in.readerIndex(), received);
        } catch (Refusal refusal) {
            var refused = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
            refused.setDecoderResult(DecoderResult.failure(refusal));
            takeBackEnd(out);
            out.add(refused);
            discard();
        }
    }

    /// Takes back the end of a request that is refused after all.
    private static void takeBackEnd(List<Object> out) {
        for (int i = out.size() - 1; i >= 0; i--) {
            if (out.get(i) instanceof LastHttpContent) ReferenceCountUtil.release(out.remove(i));
        }
    }

    @Override
    protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
        if (start != 0) throw Refusal.malformed("the request line must begin with a method");
        wordEnd = length;
        String method = super.splitFirstWordInitialLine(line, start, length);
        asksForHead = method.equals("HEAD");
        return method;
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        if (length > 0) RequestRules.separated(line, wordEnd, start);
        wordEnd = start + length;
        return super.splitSecondWordInitialLine(line, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        RequestRules.separated(line, wordEnd, start);
        return super.splitThirdWordInitialLine(line, start, length);
    }

    @Override
    protected HttpMessage createMessage(String[] words) {
        String method = RequestRules.method(words[0]);
        HttpVersion version = RequestRules.version(words[2]);
        String target = RequestRules.target(method, words[1], targetLength, scheme);
        return new DefaultHttpRequest(version, HttpMethod.valueOf(method), target, headersFactory.newHeaders(), false);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        // RequestRules refuses such a message, and says why.
        clearContentLength();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
        // The codec would throw away the requests that wait here when a client says that it will send no more.
        if (event instanceof ChannelInputShutdownEvent) ctx.fireUserEventTriggered(event);
        else super.userEventTriggered(ctx, event);
    }

    /// Drops what a closed connection has left half-sent.
    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {}
}
