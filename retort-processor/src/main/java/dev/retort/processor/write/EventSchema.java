// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Use;
import java.util.Map;

/// The schema of a stream of server-sent events: an array of what readers make of each (OpenAPI 3.2, 4.14.3).
final class EventSchema {

    private EventSchema() {}

    static Map<String, Object> of(Use data) {
        Map<String, Object> json = SchemaFragment.ordered(
                "type", "string", "contentMediaType", "application/json", "contentSchema", SchemaFragment.of(data));
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> time = SchemaFragment.ordered("type", "integer", "minimum", 0);
        Map<String, Object> event = SchemaFragment.ordered(
                "type",
                "object",
                "properties",
                SchemaFragment.ordered("data", json, "event", text, "id", text, "retry", time));
        return SchemaFragment.ordered("type", "array", "items", event);
    }
}
