// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import dev.retort.validation.TextSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a default stands for, read by the scalars that read requests.
public final class DefaultScalar {

    private DefaultScalar() {}

    /// Reads a default.
    ///
    /// @throws IllegalArgumentException when it is no value of the type, or the type can have no default; the
    ///     message goes on from “@Default(…)”
    public static Object parse(Type type, String text) {
        if (type instanceof Type.Elements || type instanceof Type.Entries) return json(type, text);
        var faults = new ArrayList<String>();
        Object value = read(type, new TextSource(text) {
            @Override
            protected void record(Rule rule) {
                faults.add(rule.message());
            }
        });
        if (!faults.isEmpty() || value == null)
            throw new IllegalArgumentException("is not a value of the type: it " + String.join(", ", faults));
        return value;
    }

    /// What records are in the program alone knows, so none are in a default.
    private static JsonValue json(Type type, String text) {
        try {
            JsonValue json = JsonValue.parse(text);
            boolean empty = json.toString().equals("[]") || json.toString().equals("{}");
            if (!empty && !isOfScalars(type))
                throw new IllegalArgumentException("holds what only the program can judge: leave it empty");
            return json;
        } catch (JsonSyntaxException broken) {
            throw new IllegalArgumentException("is not JSON: " + broken.getMessage(), broken);
        }
    }

    private static boolean isOfScalars(Type type) {
        return switch (type) {
            case Type.Elements(Use element, var _) -> isOfScalars(element.type());
            case Type.Entries(var _, Use value, var _) -> isOfScalars(value.type());
            default -> type.isScalar();
        };
    }

    private static @Nullable Object read(Type type, Source source) {
        return switch (type) {
            case Type.Primitive(PrimitiveKind kind, var _) -> primitive(kind, source);
            case Type.Library(LibraryScalar scalar)
            when scalar == LibraryScalar.SECRET ->
                throw new IllegalArgumentException(
                        "stands for a secret, which the documentation would tell: nothing stands for it, so remove this");
            case Type.Library(LibraryScalar scalar) -> scalar.scalar().read(source);
            case Type.Enumeration(var _, List<Type.Constant> constants, var _) -> {
                String name = source.readString();
                List<String> names =
                        constants.stream().map(Type.Constant::wireName).toList();
                if (!names.contains(name)) source.fault(Rule.oneOf(names));
                yield name;
            }
            case Type.Imported _ -> source.readString();
            // Its rules are the program's own code, which does not run while it is compiled.
            case Type.Value(var _, Type underlying) -> read(underlying, source);
            case Type.Structure _,
                    Type.Union _,
                    Type.Tuple _,
                    Type.Variable _,
                    Type.Elements _,
                    Type.Entries _,
                    Type.Maybe _,
                    Type.Patch _,
                    Type.Anything _,
                    Type.File _,
                    Type.Raw _,
                    Type.Arriving _,
                    Type.Session _,
                    Type.Dependency _,
                    Type.Credential _ ->
                throw new IllegalArgumentException(
                        "stands for a type that no text can be: only scalars, and lists, sets, arrays and maps of them, have a default");
        };
    }

    private static Object primitive(PrimitiveKind kind, Source source) {
        return switch (kind) {
            case BOOLEAN -> source.readBoolean();
            case BYTE -> source.readByte();
            case SHORT -> source.readShort();
            case INT -> source.readInt();
            case LONG -> source.readLong();
            case FLOAT -> source.readFloat();
            case DOUBLE -> source.readDouble();
        };
    }
}
