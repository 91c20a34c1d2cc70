// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JsonKind;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The schema of the keys of a map, which are text in JSON whatever they are in Java.
final class KeySchema {

    /// What reads numbers reads no longer texts.
    private static final int LONGEST = 400;

    private static final String INTEGER = "^(?:0|-?[1-9][0-9]*)$";

    private KeySchema() {}

    /// Empty when every text is a key.
    static Optional<Map<String, Object>> of(Use key) {
        return switch (key.type()) {
            case Type.Primitive(PrimitiveKind kind, var _) -> Optional.of(primitive(kind, key));
            case Type.Library(LibraryScalar scalar)
            when scalar == LibraryScalar.YEAR -> Optional.of(integer(key, Year.MIN_VALUE, Year.MAX_VALUE));
            case Type.Value(ClassName name, Type underlying)
            when JsonKind.of(underlying) != JsonKind.STRING ->
                of(new Use(underlying, List.of(), false)).map(schema -> made(name, schema));
            case Type.Library(LibraryScalar scalar)
            when scalar == LibraryScalar.BIG_INTEGER -> Optional.of(integers(INTEGER));
            case Type.Library(LibraryScalar scalar)
            when scalar.asText().isPresent() ->
                Optional.of(SchemaFragment.of(new Type.Library(scalar.asText().get())));
            default -> Optional.of(SchemaFragment.of(key)).filter(KeySchema::restricts);
        };
    }

    /// The numbers of an enum are what the program computes, so the document fills them in.
    private static Map<String, Object> made(ClassName name, Map<String, Object> schema) {
        var made = new LinkedHashMap<>(schema);
        made.put("$keys", name.binary());
        return made;
    }

    private static Map<String, Object> primitive(PrimitiveKind kind, Use key) {
        return switch (kind) {
            case BOOLEAN -> SchemaFragment.ordered("enum", List.of("true", "false"));
            case BYTE -> integer(key, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> integer(key, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> integer(key, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> integer(key, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT, DOUBLE -> SchemaFragment.of(new Type.Library(LibraryScalar.DECIMAL_TEXT));
        };
    }

    /// The texts of the integers that the type and the constraints of a key let through.
    private static Map<String, Object> integer(Use key, long lowest, long highest) {
        Map<String, Object> schema = SchemaFragment.of(key);
        var least = bounds(schema, "minimum", "exclusiveMinimum", RoundingMode.CEILING, 1)
                .reduce(BigInteger.valueOf(lowest), BigInteger::max);
        var most = bounds(schema, "maximum", "exclusiveMaximum", RoundingMode.FLOOR, -1)
                .reduce(BigInteger.valueOf(highest), BigInteger::min);
        if (least.compareTo(most) > 0) return SchemaFragment.ordered("enum", List.of());
        return integers(IntegerPattern.of(least, most));
    }

    private static Map<String, Object> integers(String pattern) {
        return SchemaFragment.ordered("type", "string", "pattern", pattern, "maxLength", LONGEST);
    }

    private static Stream<BigInteger> bounds(
            Map<String, Object> schema, String inclusive, String exclusive, RoundingMode inwards, int step) {
        RoundingMode outwards = inwards == RoundingMode.CEILING ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return Stream.concat(
                Stream.ofNullable(schema.get(inclusive)).map(bound -> integer(bound, inwards)),
                Stream.ofNullable(schema.get(exclusive))
                        .map(bound -> integer(bound, outwards).add(BigInteger.valueOf(step))));
    }

    private static BigInteger integer(Object bound, RoundingMode rounding) {
        return new BigDecimal(bound.toString()).setScale(0, rounding).toBigIntegerExact();
    }

    private static boolean restricts(Map<String, Object> schema) {
        return "string".equals(schema.get("type")) && schema.size() > 1 || schema.containsKey("$ref");
    }
}
