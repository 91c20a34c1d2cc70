// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

/// The numbers and truth values of the language that travel as JSON. `char` is none: use a `String` with a
/// `@Size`.
public enum PrimitiveKind {
    BOOLEAN("boolean", "Boolean", "readBoolean", "false", "BOOLEAN"),
    BYTE("byte", "Byte", "readByte", "0", "BYTE"),
    SHORT("short", "Short", "readShort", "0", "SHORT"),
    INT("int", "Integer", "readInt", "0", "INTEGER"),
    LONG("long", "Long", "readLong", "0", "LONG"),
    FLOAT("float", "Float", "readFloat", "0", "FLOAT"),
    DOUBLE("double", "Double", "readDouble", "0", "DOUBLE");

    private final String keyword;
    private final String box;
    private final String reader;
    private final String zero;
    private final String scalar;

    PrimitiveKind(String keyword, String box, String reader, String zero, String scalar) {
        this.keyword = keyword;
        this.box = box;
        this.reader = reader;
        this.zero = zero;
        this.scalar = scalar;
    }

    /// As written in Java.
    public String keyword() {
        return keyword;
    }

    /// The simple name of its class.
    public String box() {
        return box;
    }

    /// The method of `Source` that reads it.
    public String reader() {
        return reader;
    }

    /// A literal of its default value.
    public String zero() {
        return zero;
    }

    /// The constant of `Scalars` for it.
    public String scalar() {
        return scalar;
    }

    public boolean isInteger() {
        return this == BYTE || this == SHORT || this == INT || this == LONG;
    }
}
