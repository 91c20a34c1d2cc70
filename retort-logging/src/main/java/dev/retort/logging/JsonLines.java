// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import dev.retort.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Set;

/// A JSON object for each line.
final class JsonLines implements Format {

    private static final Set<String> OWN = Set.of("time", "level", "logger", "thread", "message", "exception");

    private final JsonWriter out = new JsonWriter();

    @Override
    public void write(Line line, ByteArrayOutputStream bytes) {
        out.reset();
        out.beginObject();
        out.name("time").value(line.time().toString());
        out.name("level").value(line.level().name().toLowerCase(Locale.ROOT));
        out.name("logger").value(line.logger());
        if (!line.thread().isEmpty()) out.name("thread").value(line.thread());
        out.name("message").value(line.message());
        // A second member of one name would be read by some and dropped by others.
        line.values()
                .forEach((name, value) ->
                        out.name(OWN.contains(name) ? "_" + name : name).any(value));
        line.trace().ifPresent(trace -> out.name("exception").value(trace));
        out.endObject();
        bytes.write(out.buffer(), 0, out.length());
        bytes.write('\n');
    }
}
