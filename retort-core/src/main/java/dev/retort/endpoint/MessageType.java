// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Coercion;
import dev.retort.Fault;
import dev.retort.InvalidRequest;
import dev.retort.Message;
import dev.retort.WebSocketClose;
import dev.retort.json.Codec;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the messages of a WebSocket are read and written. Safe for use by many threads.
///
/// @param <T> what they are
public interface MessageType<T> {

    /// Reads a message.
    ///
    /// @param coercion as in bodies
    /// @throws InvalidRequest with every fault
    /// @throws WebSocketClose when it is of another kind
    T read(Message message, JsonLimits limits, Coercion coercion);

    /// Writes a message.
    Message write(T value);

    /// Writes only what it would read, where that can be told.
    default MessageType<T> checked() {
        return this;
    }

    /// Text or bytes.
    MessageType<Message> ANY = new MessageType<>() {
        @Override
        public Message read(Message message, JsonLimits limits, Coercion coercion) {
            return message;
        }

        @Override
        public Message write(Message value) {
            return value;
        }
    };

    /// Text.
    MessageType<String> TEXT = new MessageType<>() {
        @Override
        public String read(Message message, JsonLimits limits, Coercion coercion) {
            return requireText(message).text();
        }

        @Override
        public Message write(String value) {
            return Message.text(value);
        }
    };

    /// Bytes.
    MessageType<byte[]> BINARY = new MessageType<>() {
        @Override
        public byte[] read(Message message, JsonLimits limits, Coercion coercion) {
            if (!message.isText()) return message.bytes();
            throw new WebSocketClose(WebSocketClose.UNSUPPORTED_DATA, "messages here are bytes, not text");
        }

        @Override
        public Message write(byte[] value) {
            return Message.binary(value);
        }
    };

    /// JSON in a text.
    static <T> MessageType<T> json(Codec<T> codec) {
        return new MessageType<>() {
            @Override
            public T read(Message message, JsonLimits limits, Coercion coercion) {
                byte[] document = requireText(message).bytes();
                try {
                    JsonReader in = new JsonReader(document, document.length, limits).coercing(coercion);
                    T value = codec.read(in);
                    in.end();
                    if (value != null && in.faultCount() == 0) return value;
                    throw invalid(422, in.faults());
                } catch (JsonSyntaxException broken) {
                    throw invalid(
                            400,
                            List.of(new Fault(
                                    Fault.In.BODY, broken.pointer(), "syntax", broken.getMessage(), Map.of())));
                }
            }

            @Override
            public Message write(T value) {
                var out = new JsonWriter();
                codec.write(out, value);
                return new Message(true, Arrays.copyOf(out.buffer(), out.length()));
            }

            @Override
            public MessageType<T> checked() {
                return json(new CheckedCodec<>(codec));
            }
        };
    }

    private static Message requireText(Message message) {
        if (message.isText()) return message;
        throw new WebSocketClose(WebSocketClose.UNSUPPORTED_DATA, "messages here are text, not bytes");
    }

    private static InvalidRequest invalid(int status, List<Fault> faults) {
        return new InvalidRequest(status, faults, _ -> Optional.empty(), Optional::empty);
    }
}
