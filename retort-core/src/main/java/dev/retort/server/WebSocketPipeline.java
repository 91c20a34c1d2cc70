// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.WebSocketOptions;
import dev.retort.http.RequestHead;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionEncoder;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The handlers that the bytes of a WebSocket go through: frames (RFC 6455), and compression where both
/// sides want it (RFC 7692).
///
/// @param compression what was agreed on
record WebSocketPipeline(WebSocketOptions options, Optional<WebSocketServerExtension> compression) {

    private static final String FIELD = "Sec-WebSocket-Extensions";
    private static final int LEVEL = 6;
    private static final int WINDOW = 15;

    /// The longest content of a control frame (RFC 6455, 5.5), whatever the length of messages.
    private static final int LONGEST_CONTROL = 125;

    /// The pipeline that both sides can serve.
    static WebSocketPipeline agreed(RequestHead head, WebSocketOptions options) {
        if (!options.compression()) return new WebSocketPipeline(options, Optional.empty());
        var handshaker = new PerMessageDeflateServerExtensionHandshaker(LEVEL, true, WINDOW, true, false, 0);
        return new WebSocketPipeline(
                options,
                head.headers().all(FIELD).stream()
                        .flatMap(offers -> WebSocketExtensionUtil.extractExtensions(offers).stream())
                        .flatMap(offer -> agreed(handshaker, offer).stream())
                        .findFirst());
    }

    private static Optional<WebSocketServerExtension> agreed(
            PerMessageDeflateServerExtensionHandshaker handshaker, WebSocketExtensionData offer) {
        try {
            return Optional.ofNullable(handshaker.handshakeExtension(offer));
        } catch (NumberFormatException _) {
            // A window of no number of bits: the offer is declined (RFC 7692, 5.1).
            return Optional.empty();
        }
    }

    /// The header fields that say so, names and values in turn.
    List<String> fields() {
        return compression
                .map(agreed -> List.of(FIELD, text(agreed.newReponseData())))
                .orElse(List.of());
    }

    private static String text(WebSocketExtensionData extension) {
        return extension.name()
                + extension.parameters().entrySet().stream()
                        .map(WebSocketPipeline::parameter)
                        .collect(Collectors.joining());
    }

    private static String parameter(Map.Entry<String, String> parameter) {
        String value = parameter.getValue();
        return "; " + parameter.getKey() + (value == null ? "" : "=" + value);
    }

    /// Whether the client keeps a smaller window than the JDK's compression refers to. It then gets its
    /// messages uncompressed (RFC 7692, 6).
    private static boolean isNarrow(WebSocketServerExtension agreed) {
        String bits = agreed.newReponseData().parameters().get("server_max_window_bits");
        return bits != null && Integer.parseInt(bits) < WINDOW;
    }

    /// Writes blocks that are stored and not compressed (RFC 1951, 3.2.4), for clients with a smaller
    /// window.
    private static WebSocketExtensionEncoder stored() {
        var plain = new WebSocketExtensionData("permessage-deflate", Map.of());
        var handshaker = new PerMessageDeflateServerExtensionHandshaker(0, true, WINDOW, true, false, 0);
        return Objects.requireNonNull(handshaker.handshakeExtension(plain)).newExtensionEncoder();
    }

    /// The longest frame of a message that is not too long. What cannot be compressed grows, by less than a
    /// quarter (`deflateBound` of zlib).
    private int longestFrame() {
        long length = options.messageLength();
        return Math.clamp(
                compression.isPresent() ? length + length / 4 + 64 : length, LONGEST_CONTROL, Integer.MAX_VALUE);
    }

    /// Puts all of it at the end of a pipeline.
    ///
    /// @param held counts the bytes of frames that are not complete
    /// @param last makes messages of the frames
    /// @return lets frames wait
    FrameDecoder addTo(ChannelPipeline pipeline, HeldBytes held, ChannelHandler last) {
        var config = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(longestFrame())
                .allowExtensions(compression.isPresent())
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build();
        var decoder = new FrameDecoder(config, held);
        pipeline.addLast(decoder, new WebSocket13FrameEncoder(false));
        compression.ifPresent(agreed -> {
            pipeline.addLast(new MessageInflater(options.messageLength()));
            pipeline.addLast(isNarrow(agreed) ? stored() : agreed.newExtensionEncoder());
        });
        pipeline.addLast(new Utf8FrameValidator(false), last);
        return decoder;
    }
}
