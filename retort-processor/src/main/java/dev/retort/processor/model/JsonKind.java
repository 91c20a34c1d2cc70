// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

/// What a value is in JSON.
public enum JsonKind {
    OBJECT("an object"),
    STRING("a string"),
    INTEGER("an integer"),
    NUMBER("a number"),
    BOOLEAN("a boolean");

    private final String described;

    JsonKind(String described) {
        this.described = described;
    }

    /// With an article, as in a sentence.
    public String described() {
        return described;
    }

    /// The kind of a record or a scalar.
    public static JsonKind of(Type type) {
        return switch (type) {
            case Type.Primitive(PrimitiveKind kind, var _) when kind == PrimitiveKind.BOOLEAN -> BOOLEAN;
            case Type.Primitive(PrimitiveKind kind, var _) -> kind.isInteger() ? INTEGER : NUMBER;
            case Type.Library(LibraryScalar scalar) ->
                switch (scalar.schemaType()) {
                    case "integer" -> INTEGER;
                    case "number" -> NUMBER;
                    default -> STRING;
                };
            case Type.Enumeration _, Type.Imported _ -> STRING;
            case Type.Value(var _, Type underlying) -> of(underlying);
            case Type.Structure _ -> OBJECT;
            default -> throw new IllegalArgumentException("is neither a record nor a scalar: " + type);
        };
    }

    /// Whether a type is a text in JSON where it is there.
    public static boolean isText(Type type) {
        Type present = type instanceof Type.Maybe(Use value) ? value.type() : type;
        return present.isScalar() && of(present) == STRING;
    }
}
