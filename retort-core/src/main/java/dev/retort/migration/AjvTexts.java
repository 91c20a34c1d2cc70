// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.Fault;
import java.util.List;
import java.util.Map;

/// A fault in the words of Ajv: `body/price must be >= 0`.
final class AjvTexts {

    private AjvTexts() {}

    static String of(Fault fault) {
        String pointer = fault.pointer();
        // What is missing, or too much, is a matter of what is around it.
        boolean ofWhole = fault.code().equals("required") || fault.code().equals("unknown");
        List<String> steps = Fault.steps(pointer);
        String place = ofWhole && !steps.isEmpty() ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
        return part(fault.in()) + place + " " + sentence(fault, steps.isEmpty() ? "" : steps.getLast());
    }

    private static String part(Fault.In in) {
        return switch (in) {
            case PATH -> "params";
            case QUERY -> "querystring";
            case HEADER, COOKIE -> "headers";
            case FORM, BODY -> "body";
        };
    }

    private static String sentence(Fault fault, String name) {
        Map<String, Object> arguments = fault.arguments();
        Object limit = arguments.getOrDefault("limit", 0);
        return switch (fault.code()) {
            case "required" -> name.isEmpty() ? "must be present" : "must have required property '" + name + "'";
            case "unknown" -> "must NOT have additional properties";
            case "type", "not_null" -> "must be " + type(fault.expected());
            case "minimum", "positive_or_zero" -> "must be >= " + limit;
            case "maximum", "negative_or_zero" -> "must be <= " + limit;
            case "exclusive_minimum", "positive" -> "must be > " + limit;
            case "exclusive_maximum", "negative" -> "must be < " + limit;
            case "pattern" -> "must match pattern \"" + arguments.getOrDefault("pattern", "") + "\"";
            case "enum" -> "must be equal to one of the allowed values";
            case "multiple_of" -> "must be multiple of " + arguments.getOrDefault("factor", 1);
            case "email", "uuid", "date", "uri", "ipv4", "ipv6" -> "must match format \"" + fault.code() + "\"";
            case "offset_date_time", "instant" -> "must match format \"date-time\"";
            case "unique" -> "must NOT have duplicate items";
            default -> fault.detail();
        };
    }

    private static String type(String expected) {
        return switch (expected) {
            case "integer", "number", "string", "boolean", "object", "array" -> expected;
            case "map" -> "object";
            case "set", "tuple" -> "array";
            default -> expected.isEmpty() ? "of another type" : expected;
        };
    }
}
