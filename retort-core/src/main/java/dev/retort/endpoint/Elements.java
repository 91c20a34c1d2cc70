// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The elements of a stream as JSON, one at a time: as an array, which leaves in large pieces, or each on a
/// line of its own, which leaves as soon as it is there.
///
/// @param codec of an element, or `null` to go by its run-time class
/// @param lines whether it is JSON Lines
record Elements<T>(Stream<? extends T> stream, @Nullable Codec<? super T> codec, boolean lines)
        implements Answer.Producer {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var writer = new JsonWriter();
        var open = new boolean[] {false};
        if (!lines) out.write('[');
        try {
            // Not by an iterator: that one would gather what a flatMap makes of one element.
            stream.sequential().forEachOrdered(each -> {
                writer.reset();
                write(writer, each);
                try {
                    if (open[0] && !lines) out.write(',');
                    open[0] = true;
                    out.write(writer.buffer(), 0, writer.length());
                    if (!lines) return;
                    out.write('\n');
                    out.flush();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        if (!lines) out.write(']');
    }

    private void write(JsonWriter writer, T element) {
        Objects.requireNonNull(element, "a stream that is answered with holds no null");
        if (codec == null) writer.any(element);
        else codec.write(writer, element);
    }

    @Override
    public void close() {
        stream.close();
    }
}
