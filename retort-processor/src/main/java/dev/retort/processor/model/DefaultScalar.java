// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
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
            case Type.Library(LibraryScalar scalar) -> scalar(scalar).read(source);
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

    private static Scalar<?> scalar(LibraryScalar scalar) {
        return switch (scalar) {
            case STRING -> Scalars.STRING;
            case BIG_INTEGER -> Scalars.BIG_INTEGER;
            case BIG_DECIMAL -> Scalars.BIG_DECIMAL;
            case INTEGER_TEXT -> Scalars.INTEGER_TEXT;
            case DECIMAL_TEXT -> Scalars.DECIMAL_TEXT;
            case UUID -> Scalars.UUID;
            case URI -> Scalars.URI;
            case LOCAL_DATE -> Scalars.LOCAL_DATE;
            case LOCAL_TIME -> Scalars.LOCAL_TIME;
            case LOCAL_DATE_TIME -> Scalars.LOCAL_DATE_TIME;
            case INSTANT -> Scalars.INSTANT;
            case OFFSET_DATE_TIME -> Scalars.OFFSET_DATE_TIME;
            case OFFSET_TIME -> Scalars.OFFSET_TIME;
            case ZONED_DATE_TIME -> Scalars.ZONED_DATE_TIME;
            case YEAR -> Scalars.YEAR;
            case YEAR_MONTH -> Scalars.YEAR_MONTH;
            case MONTH_DAY -> Scalars.MONTH_DAY;
            case DURATION -> Scalars.DURATION;
            case PERIOD -> Scalars.PERIOD;
            case ZONE_ID -> Scalars.ZONE_ID;
            case ZONE_OFFSET -> Scalars.ZONE_OFFSET;
            case LOCALE -> Scalars.LOCALE;
            case CURRENCY -> Scalars.CURRENCY;
            case INET_ADDRESS -> Scalars.INET_ADDRESS;
            case SECRET ->
                throw new IllegalArgumentException(
                        "stands for a secret, which the documentation would tell: nothing stands for it, so remove this");
            case INET4_ADDRESS -> Scalars.INET4_ADDRESS;
            case INET6_ADDRESS -> Scalars.INET6_ADDRESS;
            case BYTES -> Scalars.BYTES;
        };
    }
}
