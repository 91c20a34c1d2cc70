// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Event;
import dev.retort.json.Codec;
import dev.retort.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The form of events on the wire (WHATWG HTML, 9.2.5).
///
/// @param codec of the data, or `null` to go by its run-time class
record EventFormat<T>(@Nullable Codec<? super T> codec) {

    /// An event with the empty line that ends it.
    byte[] format(Event<T> event) {
        var out = new ByteArrayOutputStream(128);
        event.comment().ifPresent(text -> lines(out, "", text));
        event.event().ifPresent(kind -> line(out, "event", utf8(kind)));
        event.data().ifPresent(data -> data(out, data));
        event.text().ifPresent(text -> lines(out, "data", text));
        event.id().ifPresent(id -> line(out, "id", utf8(id)));
        event.retry().ifPresent(time -> line(out, "retry", utf8(String.valueOf(time.toMillis()))));
        out.write('\n');
        return out.toByteArray();
    }

    /// JSON is one line: what would break it is escaped in its strings.
    private void data(ByteArrayOutputStream out, T data) {
        var json = new JsonWriter();
        if (codec == null) json.any(data);
        else codec.write(json, data);
        line(out, "data", json.toByteArray());
    }

    /// Each line of a text as a field of its own, which readers put together again.
    private static void lines(ByteArrayOutputStream out, String field, String text) {
        for (String each : text.split("\r\n|\r|\n", -1)) line(out, field, utf8(each));
    }

    private static void line(ByteArrayOutputStream out, String field, byte[] value) {
        out.writeBytes(utf8(field));
        out.write(':');
        // Readers take one blank away, so that one of the value's own is kept.
        out.write(' ');
        out.writeBytes(value);
        out.write('\n');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
