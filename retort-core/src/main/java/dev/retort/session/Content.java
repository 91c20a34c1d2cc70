// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a session holds, as it is kept. Immutable.
///
/// @param saved   when it was saved last
/// @param values  by the names of their attributes
/// @param flashes that nobody has taken yet
record Content(Instant saved, SequencedMap<String, JsonValue> values, List<Flash> flashes) {

    Content {
        flashes = List.copyOf(flashes);
    }

    static final Content EMPTY = new Content(Instant.EPOCH, new LinkedHashMap<>(), List.of());

    /// Reads what [#toString] wrote; empty for anything else, such as what an older release of the program wrote.
    static Optional<Content> parse(String text) {
        try {
            JsonValue json = JsonValue.parse(text);
            if (json.at("/saved") instanceof JsonNumber(BigDecimal saved)
                    && json.at("/values") instanceof JsonObject(var values)
                    && json.at("/flashes") instanceof JsonArray(var flashes)) {
                return Optional.of(new Content(
                        Instant.ofEpochSecond(saved.longValueExact()),
                        values,
                        flashes.stream().map(Content::flash).toList()));
            }
            return Optional.empty();
        } catch (JsonSyntaxException | ArithmeticException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static Flash flash(JsonValue json) {
        return json instanceof JsonArray(var parts) && parts.size() == 2
                ? new Flash(parts.getFirst().text(), parts.getLast().text())
                : new Flash("info", json.text());
    }

    /// Whether another one holds the same, whenever it was saved.
    boolean holdsAsMuchAs(Content other) {
        return values.equals(other.values) && flashes.equals(other.flashes);
    }

    boolean isEmpty() {
        return values.isEmpty() && flashes.isEmpty();
    }

    /// As JSON.
    @Override
    public String toString() {
        var out = new JsonWriter();
        out.beginObject().name("saved").value(saved.getEpochSecond());
        new JsonObject(values).write(out.name("values"));
        out.name("flashes").beginArray();
        for (Flash each : flashes) {
            out.beginArray();
            out.value(each.kind());
            out.value(each.text());
            out.endArray();
        }
        return out.endArray().endObject().toString();
    }
}
