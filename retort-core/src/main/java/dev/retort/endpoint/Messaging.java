// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.InvalidRequest;
import dev.retort.Message;
import dev.retort.Request;
import dev.retort.WebSocketClose;
import dev.retort.WebSocketHandler;
import dev.retort.WebSocketSession;
import dev.retort.http.Conversation;
import dev.retort.http.Messages;
import dev.retort.json.JsonLimits;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection in the hands of its handler, with messages that are typed.
///
/// @param request what it began with
/// @param in      what comes in
/// @param out     what goes out
record Messaging<I, O>(
        Request request,
        MessageType<I> in,
        MessageType<O> out,
        WebSocketHandler<I, O> handler,
        ScopeSettings settings,
        JsonLimits limits,
        Optional<String> protocol)
        implements Conversation {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    @Override
    public void hold(Messages messages) {
        try {
            handler.handle(new Session(messages));
            messages.close(new WebSocketClose(WebSocketClose.NORMAL, ""));
        } catch (WebSocketClose end) {
            messages.close(end);
        } catch (InvalidRequest invalid) {
            messages.close(new WebSocketClose(WebSocketClose.INVALID_DATA, reason(invalid)));
        } catch (Throwable thrown) {
            failed(messages, thrown);
        }
    }

    private void failed(Messages messages, Throwable thrown) {
        if (messages.ended().isPresent()) {
            // The connection had ended already, which most likely is the reason.
            LOG.debug("WebSocket {} was given up by its client", request.path(), thrown);
            return;
        }
        LOG.error("WebSocket {} failed", request.path(), thrown);
        String reason = settings.development() ? thrown.toString() : "the server failed";
        messages.close(new WebSocketClose(WebSocketClose.SERVER_ERROR, reason));
    }

    private static String reason(InvalidRequest invalid) {
        if (invalid.faults().isEmpty()) return "the message is invalid";
        Fault first = invalid.faults().getFirst();
        return first.pointer().isEmpty() ? first.detail() : first.pointer() + ": " + first.detail();
    }

    private final class Session implements WebSocketSession<I, O> {

        private final Messages messages;

        Session(Messages messages) {
            this.messages = messages;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public Optional<String> protocol() {
            return protocol;
        }

        @Override
        public Optional<I> receive() {
            Message message = messages.receive();
            return message == null ? Optional.empty() : Optional.of(in.read(message, limits, settings.coercion()));
        }

        @Override
        public void send(O message) {
            messages.send(out.write(message));
        }

        @Override
        public void close(int code, String reason) {
            messages.close(new WebSocketClose(code, reason));
        }

        @Override
        public Optional<WebSocketClose> ended() {
            return messages.ended();
        }
    }
}
