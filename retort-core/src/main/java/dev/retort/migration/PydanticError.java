// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.Fault;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.validation.AbsoluteUrl;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            case "not_empty" ->
                input.isEmpty()
                        ? plain("missing", "Field required")
                        : size(fault, 1, Integer.MAX_VALUE, input.orElse(null));
            case "not_blank" -> size(fault, 1, Integer.MAX_VALUE, input.orElse(null));
            case "size" ->
                size(
                        fault,
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
                // One value is a literal rather than an enum.
                boolean literal = arguments.get("allowed") instanceof List<?> allowed && allowed.size() == 1;
                yield new PydanticError(
                        literal ? "literal_error" : "enum",
                        "Input should be " + expected,
                        Map.of("expected", expected));
            }
            case "multiple_of" -> {
                Object factor = arguments.getOrDefault("factor", 1);
                yield new PydanticError(
                        "multiple_of", "Input should be a multiple of " + factor, Map.of("multiple_of", factor));
            }
            case "digits" ->
                digits((int) arguments.getOrDefault("integer", 0), (int) arguments.getOrDefault("fraction", 0), input);
            case "range" ->
                plain("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");
            case "email" -> {
                String reason = PydanticTexts.email(text(input));
                yield new PydanticError(
                        "value_error", "value is not a valid email address: " + reason, Map.of("reason", reason));
            }
            case "uuid", "date", "time", "offset_time", "local_date_time", "offset_date_time", "instant", "duration" ->
                ofForm(fault.code(), input);
            case "ip_address", "ipv4_address", "ipv6_address" -> address(fault.code());
            case "uri", "url" ->
                input.orElse(null) instanceof JsonNumber number ? ofKind("uri", number) : url(text(input), arguments);
            case "base64" -> base64(input);
            case "unknown" -> plain("extra_forbidden", "Extra inputs are not permitted");
            default -> new PydanticError("value_error", "Value error, " + fault.detail(), Map.of("error", Map.of()));
        };
    }

    /// Of the member that tells which record of a union an object is.
    ///
    /// @param tag its value
    static PydanticError ofTag(Fault fault, Optional<JsonValue> tag) {
        String name = "'" + Fault.steps(fault.pointer()).getLast() + "'";
        if (fault.code().equals("required")) {
            return new PydanticError(
                    "union_tag_not_found",
                    "Unable to extract tag using discriminator " + name,
                    Map.of("discriminator", name));
        }
        String text = PydanticTexts.text(tag);
        String expected = listed(fault.arguments().get("allowed"));
        var context = new LinkedHashMap<String, Object>();
        context.put("discriminator", name);
        context.put("tag", text);
        context.put("expected_tags", expected);
        return new PydanticError(
                "union_tag_invalid",
                "Input tag '%s' found using %s does not match any of the expected tags: %s"
                        .formatted(text, name, expected),
                context);
    }

    /// `'a', 'b'`.
    private static String listed(@Nullable Object allowed) {
        return allowed instanceof List<?> values
                ? values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "))
                : "";
    }

    private static PydanticError base64(Optional<JsonValue> input) {
        if (!(input.orElse(null) instanceof JsonString(String text)))
            return plain("bytes_type", "Input should be a valid bytes");
        String error = PydanticTexts.base64(text);
        var context = new LinkedHashMap<String, Object>();
        context.put("encoding", "base64");
        context.put("encoding_error", error);
        return new PydanticError("bytes_invalid_encoding", "Data should be valid base64: " + error, context);
    }

    private static String text(Optional<JsonValue> input) {
        return input.orElse(null) instanceof JsonString(String text) ? text : "";
    }

    /// A text, or a number, that is no value of its type.
    private static PydanticError ofForm(String code, Optional<JsonValue> input) {
        String text = text(input);
        boolean number = input.orElse(null) instanceof JsonNumber;
        return switch (code) {
            case "uuid" ->
                number
                        ? ofKind(code, input.get())
                        : parsing("uuid_parsing", "Input should be a valid UUID", PydanticTexts.uuid(text));
            case "date" ->
                number || isMoment(text)
                        ? plain(
                                "date_from_datetime_inexact",
                                "Datetimes provided to dates should have zero time - e.g. be exact dates")
                        : parsing(
                                "date_from_datetime_parsing",
                                "Input should be a valid date or datetime",
                                PydanticTexts.date(text));
            case "time", "offset_time" -> {
                String error = PydanticTexts.time(text);
                if (input.orElse(null) instanceof JsonNumber(BigDecimal value)) {
                    error = value.signum() < 0
                            ? "time in seconds should be positive"
                            : "numeric times may not exceed 86,399 seconds";
                }
                yield parsing("time_parsing", "Input should be in a valid time format", error);
            }
            case "duration" ->
                parsing("time_delta_parsing", "Input should be a valid timedelta", PydanticTexts.duration(text));
            default ->
                parsing(
                        "datetime_from_date_parsing",
                        "Input should be a valid datetime or date",
                        PydanticTexts.dateTime(text));
        };
    }

    private static boolean isMoment(String text) {
        return text.matches("\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2}[Tt _]\\d{2}:\\d{2}.*");
    }

    private static PydanticError parsing(String type, String message, String error) {
        return new PydanticError(type, message + ", " + error, Map.of("error", error));
    }

    private static PydanticError digits(int integer, int fraction, Optional<JsonValue> input) {
        BigDecimal number = decimal(input);
        int places = Math.max(0, number.scale());
        int whole = Math.max(0, number.precision() - number.scale());
        if (whole + places > integer + fraction) {
            return limit("decimal_max_digits", "no more than %s digit%s in total", "max_digits", integer + fraction);
        }
        if (places > fraction) {
            return limit("decimal_max_places", "no more than %s decimal place%s", "decimal_places", fraction);
        }
        return limit(
                "decimal_whole_digits", "no more than %s digit%s before the decimal point", "whole_digits", integer);
    }

    private static BigDecimal decimal(Optional<JsonValue> input) {
        if (input.orElse(null) instanceof JsonNumber(BigDecimal value)) return value;
        try {
            return new BigDecimal(text(input).strip());
        } catch (NumberFormatException _) {
            return BigDecimal.ZERO;
        }
    }

    private static PydanticError limit(String type, String words, String name, int limit) {
        String message = "Decimal input should have " + words.formatted(limit, limit == 1 ? "" : "s");
        return new PydanticError(type, message, Map.of(name, limit));
    }

    private static PydanticError plain(String type, String message) {
        return new PydanticError(type, message, Map.of());
    }

    private static PydanticError ofKind(String expected, @Nullable JsonValue input) {
        boolean text = input instanceof JsonString;
        if (expected.startsWith("strict ")) return ofKind(expected.substring("strict ".length()), null);
        return switch (expected) {
            case "integer" -> {
                String message = "Input should be a valid integer";
                if (text) yield plain("int_parsing", message + ", unable to parse string as an integer");
                yield input instanceof JsonNumber
                        ? plain("int_from_float", message + ", got a number with a fractional part")
                        : plain("int_type", message);
            }
            case "decimal" -> {
                if (!text)
                    yield plain("decimal_type", "Decimal input should be an integer, float, string or Decimal object");
                yield isUnbounded(input)
                        ? plain("finite_number", "Input should be a finite number")
                        : plain("decimal_parsing", "Input should be a valid decimal");
            }
            case "date", "time", "duration" -> timeType(expected);
            case "offset_time" -> timeType("time");
            case "local_date_time", "offset_date_time", "instant" -> timeType("datetime");
            case "uuid" -> plain("uuid_type", "UUID input should be a string, bytes or UUID object");
            case "uri" -> plain("url_type", "URL input should be a string or URL");
            case "base64" -> plain("bytes_type", "Input should be a valid bytes");
            case "ip_address", "ipv4_address", "ipv6_address" -> address(expected);
            case "number" ->
                isUnbounded(input)
                        ? plain("finite_number", "Input should be a finite number")
                        : text
                                ? plain(
                                        "float_parsing",
                                        "Input should be a valid number, unable to parse string as a number")
                                : plain("float_type", "Input should be a valid number");
            case "boolean" ->
                text
                                || input instanceof JsonNumber(BigDecimal number)
                                        && number.stripTrailingZeros().scale() <= 0
                        ? plain("bool_parsing", "Input should be a valid boolean, unable to interpret input")
                        : plain("bool_type", "Input should be a valid boolean");
            case "object" ->
                plain("model_attributes_type", "Input should be a valid dictionary or object to extract fields from");
            case "array" -> plain("list_type", "Input should be a valid list");
            case "set" -> plain("set_type", "Input should be a valid set");
            case "tuple" -> plain("tuple_type", "Input should be a valid tuple");
            case "file" -> plain("value_error", "Value error, must be a file");
            case "map" -> plain("dict_type", "Input should be a valid dictionary");
            default -> plain("string_type", "Input should be a valid string");
        };
    }

    private static boolean isUnbounded(@Nullable JsonValue input) {
        return input instanceof JsonString(String text) && text.strip().matches("(?i)[+-]?(nan|inf|infinity)");
    }

    private static PydanticError timeType(String expected) {
        String name = expected.equals("duration") ? "timedelta" : expected;
        String type = expected.equals("duration") ? "time_delta_type" : expected + "_type";
        return plain(type, "Input should be a valid " + name);
    }

    private static PydanticError address(String code) {
        return switch (code) {
            case "ipv4_address" -> plain("ip_v4_address", "Input is not a valid IPv4 address");
            case "ipv6_address" -> plain("ip_v6_address", "Input is not a valid IPv6 address");
            default -> plain("ip_any_address", "value is not a valid IPv4 or IPv6 address");
        };
    }

    private static PydanticError url(String text, Map<String, Object> arguments) {
        int longest = AbsoluteUrl.LONGEST;
        if (text.length() > longest)
            return new PydanticError(
                    "url_too_long",
                    "URL should have at most " + counted(longest, "character"),
                    Map.of("max_length", longest));
        boolean other = arguments.get("schemes") instanceof List<?> schemes
                && schemes.stream().map(String::valueOf).noneMatch(PydanticTexts.scheme(text)::equalsIgnoreCase);
        if (!other || PydanticTexts.scheme(text).isEmpty())
            return parsing("url_parsing", "Input should be a valid URL", PydanticTexts.url(text));
        String expected = alternatives(arguments.get("schemes"));
        return new PydanticError(
                "url_scheme", "URL scheme should be " + expected, Map.of("expected_schemes", expected));
    }

    private static PydanticError bound(String type, String words, String name, Object limit) {
        return new PydanticError(type, "Input should be " + words + " " + limit, Map.of(name, limit));
    }

    private static PydanticError size(Fault fault, int min, int max, @Nullable JsonValue input) {
        return switch (input) {
            case JsonArray(var elements) ->
                size(fault.expected().equals("tuple") ? "Tuple" : "List", min, max, elements.size());
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
        String message = "%s should have at %s %s after validation, not %s"
                .formatted(kind, shorter ? "least" : "most", counted(shorter ? min : max, "item"), actual);
        return new PydanticError(shorter ? "too_short" : "too_long", message, context);
    }

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /// `'a', 'b' or 'c'`.
    private static String alternatives(@Nullable Object allowed) {
        if (!(allowed instanceof List<?> values) || values.isEmpty()) return "";
        var quoted = values.stream()
                .map(value -> value instanceof Number ? value.toString() : "'" + value + "'")
                .toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.getFirst() : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    }
}
