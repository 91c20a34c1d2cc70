// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What a text means where values of a schema are expected.
final class TextValue {

    private static final int MOST_DIGITS = 100;
    private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?";

    private TextValue() {}

    /// A text that means nothing stays a text.
    static JsonValue of(JsonObject schema, String text) {
        if (is(schema, "string")) return new JsonString(text);
        if (is(schema, "integer") || is(schema, "number")) return number(text);
        if (is(schema, "array") && !text.startsWith("[")) return list(schema, text);
        if (is(schema, "boolean") && (text.equals("true") || text.equals("false"))) {
            return new JsonBoolean(text.equals("true"));
        }
        return json(text);
    }

    private static JsonValue number(String text) {
        return text.length() <= MOST_DIGITS && text.matches(NUMBER)
                ? new JsonNumber(new BigDecimal(text))
                : new JsonString(text);
    }

    /// `a, b, c`; no elements at all for a blank text.
    private static JsonValue list(JsonObject schema, String text) {
        if (text.isBlank()) return new JsonArray(List.of());
        JsonObject element = schema.members().get("items") instanceof JsonObject items ? items : schema;
        return new JsonArray(Stream.of(text.split(",", -1))
                .map(each -> of(element, each.strip()))
                .toList());
    }

    private static JsonValue json(String text) {
        try {
            return JsonValue.parse(text);
        } catch (JsonSyntaxException notJson) {
            return new JsonString(text);
        }
    }

    /// Whether a schema is of a type, `null` beside it or not.
    static boolean is(JsonObject schema, String type) {
        return switch (schema.members().get("type")) {
            case JsonString(String single) -> single.equals(type);
            case JsonArray(var several) -> several.contains(new JsonString(type));
            case null, default -> false;
        };
    }
}
