// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.Fault;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fault in Pydantic's words.
///
/// @param type    Pydantic's code, such as `int_parsing`
/// @param message its sentence
/// @param context its arguments; may be empty
record PydanticError(String type, String message, Map<String, Object> context) {

    static PydanticError of(Fault fault, Optional<JsonValue> input) {
        Map<String, Object> arguments = fault.arguments();
        Object limit = arguments.getOrDefault("limit", 0);
        return switch (fault.code()) {
            case "required" -> plain("missing", "Field required");
            case "type", "not_null" -> ofKind(fault.expected(), input.orElse(null));
            case "minimum", "positive_or_zero" -> bound("greater_than_equal", "greater than or equal to", "ge", limit);
            case "maximum", "negative_or_zero" -> bound("less_than_equal", "less than or equal to", "le", limit);
            case "exclusive_minimum", "positive" -> bound("greater_than", "greater than", "gt", limit);
            case "exclusive_maximum", "negative" -> bound("less_than", "less than", "lt", limit);
            case "not_empty", "not_blank" -> size(1, Integer.MAX_VALUE, input.orElse(null));
            case "size" ->
                size(
                        (int) arguments.getOrDefault("min", 0),
                        (int) arguments.getOrDefault("max", Integer.MAX_VALUE),
                        input.orElse(null));
            case "pattern" -> {
                Object pattern = arguments.getOrDefault("pattern", "");
                yield new PydanticError(
                        "string_pattern_mismatch",
                        "String should match pattern '" + pattern + "'",
                        Map.of("pattern", pattern));
            }
            case "enum" -> {
                String expected = alternatives(arguments.get("allowed"));
                yield new PydanticError("enum", "Input should be " + expected, Map.of("expected", expected));
            }
            case "unknown" -> plain("extra_forbidden", "Extra inputs are not permitted");
            default -> new PydanticError("value_error", "Value error, " + fault.detail(), Map.of("error", Map.of()));
        };
    }

    private static PydanticError plain(String type, String message) {
        return new PydanticError(type, message, Map.of());
    }

    private static PydanticError ofKind(String expected, @Nullable JsonValue input) {
        boolean text = input instanceof JsonString;
        return switch (expected) {
            case "integer" -> {
                String message = "Input should be a valid integer";
                if (text) yield plain("int_parsing", message + ", unable to parse string as an integer");
                yield input instanceof JsonNumber
                        ? plain("int_from_float", message + ", got a number with a fractional part")
                        : plain("int_type", message);
            }
            case "number" ->
                text
                        ? plain("float_parsing", "Input should be a valid number, unable to parse string as a number")
                        : plain("float_type", "Input should be a valid number");
            case "boolean" ->
                text || input instanceof JsonNumber
                        ? plain("bool_parsing", "Input should be a valid boolean, unable to interpret input")
                        : plain("bool_type", "Input should be a valid boolean");
            case "object" ->
                plain("model_attributes_type", "Input should be a valid dictionary or object to extract fields from");
            case "array" -> plain("list_type", "Input should be a valid list");
            default -> plain("string_type", "Input should be a valid string");
        };
    }

    private static PydanticError bound(String type, String words, String name, Object limit) {
        return new PydanticError(type, "Input should be " + words + " " + limit, Map.of(name, limit));
    }

    private static PydanticError size(int min, int max, @Nullable JsonValue input) {
        return switch (input) {
            case JsonArray(var elements) -> size("List", min, max, elements.size());
            case JsonObject(var members) -> size("Dictionary", min, max, members.size());
            case JsonString(String text)
            when text.codePointCount(0, text.length()) > max ->
                new PydanticError(
                        "string_too_long",
                        "String should have at most " + counted(max, "character"),
                        Map.of("max_length", max));
            case null, default ->
                new PydanticError(
                        "string_too_short",
                        "String should have at least " + counted(min, "character"),
                        Map.of("min_length", min));
        };
    }

    private static PydanticError size(String kind, int min, int max, int actual) {
        boolean shorter = actual < min;
        var context = new LinkedHashMap<String, Object>();
        context.put("field_type", kind);
        context.put(shorter ? "min_length" : "max_length", shorter ? min : max);
        context.put("actual_length", actual);
        String message = "%s should have at %s %s after validation, not %d"
                .formatted(kind, shorter ? "least" : "most", counted(shorter ? min : max, "item"), actual);
        return new PydanticError(shorter ? "too_short" : "too_long", message, context);
    }

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /// `'a', 'b' or 'c'`.
    private static String alternatives(@Nullable Object allowed) {
        if (!(allowed instanceof List<?> values) || values.isEmpty()) return "";
        var quoted = values.stream().map(value -> "'" + value + "'").toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.getFirst() : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    }
}
