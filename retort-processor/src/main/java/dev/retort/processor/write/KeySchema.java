// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.JsonKind;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The schema of the keys of a map, which are text in JSON whatever they are in Java.
final class KeySchema {

    private KeySchema() {}

    /// Empty when every text is a key.
    static Optional<Map<String, Object>> of(Use key) {
        return switch (key.type()) {
            case Type.Primitive(PrimitiveKind kind, var _) -> Optional.of(primitive(kind));
            case Type.Value _ when JsonKind.of(key.type()) != JsonKind.STRING -> Optional.empty();
            case Type.Library(LibraryScalar scalar)
            when scalar.asText().isPresent() ->
                Optional.of(SchemaFragment.of(new Type.Library(scalar.asText().get())));
            default -> Optional.of(SchemaFragment.of(key)).filter(KeySchema::restricts);
        };
    }

    private static Map<String, Object> primitive(PrimitiveKind kind) {
        return switch (kind) {
            case BOOLEAN -> SchemaFragment.ordered("enum", List.of("true", "false"));
            case BYTE, SHORT, INT, LONG ->
                SchemaFragment.ordered("pattern", "^(?:0|-?[1-9][0-9]{0,%d})$".formatted(digits(kind) - 1));
            case FLOAT, DOUBLE -> SchemaFragment.ordered("pattern", "^-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$");
        };
    }

    /// As many digits as always fit.
    private static int digits(PrimitiveKind kind) {
        return switch (kind) {
            case BYTE -> 2;
            case SHORT -> 4;
            case INT -> 9;
            default -> 18;
        };
    }

    private static boolean restricts(Map<String, Object> schema) {
        return "string".equals(schema.get("type")) && schema.size() > 1 || schema.containsKey("$ref");
    }
}
