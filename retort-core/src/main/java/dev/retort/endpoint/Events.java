// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Event;
import dev.retort.Sse;
import dev.retort.http.Answer;
import dev.retort.http.FieldPairs;
import dev.retort.json.Codec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Server-sent events, each of which leaves as soon as it is there.
///
/// @param codec of the data, or `null` to go by its run-time class
record Events<T>(Sse<T> sse, @Nullable Codec<? super T> codec) implements Answer.Producer {

    private static final List<String> FIELDS =
            List.of("Content-Type", "text/event-stream", "Cache-Control", "no-cache", "X-Accel-Buffering", "no");
    private static final byte[] PING = ": ping\n\n".getBytes(StandardCharsets.US_ASCII);

    /// @param headers the fields that the answer has already, which win
    static <T> Answer answer(int status, List<String> headers, @Nullable Codec<? super T> codec, Sse<T> sse) {
        var fields = new ArrayList<>(headers);
        for (int i = 0; i < FIELDS.size(); i += 2) {
            if (FieldPairs.first(headers, FIELDS.get(i)).isPresent()) continue;
            fields.add(FIELDS.get(i));
            fields.add(FIELDS.get(i + 1));
        }
        var heartbeat = new Answer.Heartbeat(sse.heartbeat(), PING);
        return new Answer(status, fields, new Answer.Streamed(-1, new Events<>(sse, codec), heartbeat));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        // So that the client knows that it is connected, however long the first event takes.
        out.flush();
        var format = new EventFormat<T>(codec);
        try {
            sse.events().sequential().forEachOrdered(each -> {
                byte[] event = format.format(requireEvent(each));
                try {
                    out.write(event);
                    out.flush();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static <T> Event<T> requireEvent(@Nullable Event<T> event) {
        return Objects.requireNonNull(event, "a stream of events holds no null");
    }

    @Override
    public void close() {
        sse.events().close();
    }
}
