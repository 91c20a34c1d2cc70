// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.Map;

/// The schema of a server-sent event as readers see it. OpenAPI 3.1 has no word for the elements of a stream, and its
/// tools take the schema of such an answer for that of each event; 3.2 says `itemSchema`.
final class EventSchema {

    private EventSchema() {}

    static Map<String, Object> of(Use data) {
        Map<String, Object> text = Map.of("type", "string");
        // Texts may be sent as they are, which is no JSON.
        boolean plain = data.type() instanceof Type.Library(LibraryScalar scalar) && scalar == LibraryScalar.STRING;
        Map<String, Object> json = plain
                ? text
                : SchemaFragment.ordered(
                        "type",
                        "string",
                        "contentMediaType",
                        "application/json",
                        "contentSchema",
                        SchemaFragment.of(data));
        Map<String, Object> time = SchemaFragment.ordered("type", "integer", "minimum", 0);
        return SchemaFragment.ordered(
                "type",
                "object",
                "properties",
                SchemaFragment.ordered("data", json, "event", text, "id", text, "retry", time));
    }
}
