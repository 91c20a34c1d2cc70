// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.http.Answer;
import dev.retort.json.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns streams into answers that are written while they are sent.
final class Streams {

    private static final String JSON = "application/json";
    private static final String LINES = "application/jsonl";
    private static final String OLD_LINES = "application/x-ndjson";

    private Streams() {}

    /// @param headers the fields that the answer has already
    /// @param type    the type that was chosen for all clients, if one was
    /// @param accept  what the client wants, where none was
    static <T> Answer of(
            int status,
            List<String> headers,
            @Nullable String type,
            Accept accept,
            @Nullable Codec<? super T> codec,
            Stream<? extends T> stream) {
        String chosen = type == null ? preferred(accept) : type;
        var fields = new ArrayList<>(Answers.withType(headers, List.of("Content-Type", chosen)));
        if (type == null) {
            fields.add("Vary");
            fields.add("Accept");
        }
        return new Answer(status, fields, new Answer.Streamed(-1, new Elements<T>(stream, codec, isLines(chosen))));
    }

    /// An array, unless the client likes lines better.
    private static String preferred(Accept accept) {
        double json = accept.weight(JSON);
        double lines = accept.weight(LINES);
        double oldLines = accept.weight(OLD_LINES);
        if (json >= Math.max(lines, oldLines)) return JSON;
        return lines >= oldLines ? LINES : OLD_LINES;
    }

    private static boolean isLines(String type) {
        String essence = MediaTypes.essence(type);
        return essence.equals(LINES) || essence.equals(OLD_LINES);
    }
}
