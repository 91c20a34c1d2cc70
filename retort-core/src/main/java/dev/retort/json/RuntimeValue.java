// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.generated.Generated;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes values of which only the run-time class is known.
final class RuntimeValue {

    private RuntimeValue() {}

    static void write(JsonWriter out, @Nullable Object value) {
        switch (value) {
            case null -> out.nullValue();
            case JsonValue json -> json.write(out);
            case Record record -> coded(out, record);
            case CharSequence text -> out.value(text.toString());
            case Character character -> out.value(character.toString());
            case Boolean truth -> out.value(truth.booleanValue());
            case Number number -> number(out, number);
            case Enum<?> constant -> out.value(nameOf(constant));
            case Optional<?> optional -> write(out, optional.orElse(null));
            case Map<?, ?> map -> map(out, map);
            // A path goes through its own names, of which each is a path again.
            case Path path ->
                throw new IllegalArgumentException("a java.nio.file.Path is no JSON: write path.toString()");
            case Iterable<?> elements -> elements(out, elements);
            // Classes whose instances are of subclasses.
            case ZoneId zone -> out.value(Scalars.ZONE_ID.format(zone));
            case InetAddress address -> out.value(Scalars.INET_ADDRESS.format(address));
            default -> arrayOrCoded(out, value);
        }
    }

    private static void number(JsonWriter out, Number number) {
        switch (number) {
            case Integer integer -> out.value(integer.intValue());
            case Long integer -> out.value(integer.longValue());
            case Short integer -> out.value(integer.intValue());
            case Byte integer -> out.value(integer.intValue());
            case Double decimal -> out.value(decimal.doubleValue());
            case Float decimal -> out.value(decimal.floatValue());
            case BigInteger integer -> out.value(integer);
            case BigDecimal decimal -> out.value(decimal);
            default -> coded(out, number);
        }
    }

    private static void map(JsonWriter out, Map<?, ?> map) {
        out.beginObject();
        map.forEach((key, value) -> write(out.name(key(key)), value));
        out.endObject();
    }

    /// The name that the enum's codec gives it, if it has one.
    @SuppressWarnings("unchecked") // the codec of the constant's own class
    private static String nameOf(Enum<?> constant) {
        return Generated.find(constant.getDeclaringClass(), Scalar.class)
                .map(scalar -> ((Scalar<Object>) scalar).format(constant))
                .orElse(constant.name());
    }

    private static String key(@Nullable Object key) {
        return switch (key) {
            case null ->
                throw new IllegalArgumentException("a map with the key null is no JSON: its keys are member names");
            case CharSequence text -> text.toString();
            case Enum<?> constant -> nameOf(constant);
            default -> keyText(key);
        };
    }

    @SuppressWarnings("unchecked") // the scalar of the key's own class
    private static String keyText(Object key) {
        var scalar = (Scalar<Object>) Scalars.of(key.getClass());
        if (scalar == null)
            throw new IllegalArgumentException("a " + key.getClass().getName()
                    + " cannot be the name of a member: use keys that are text, enums, numbers or dates");
        return scalar.format(key);
    }

    private static void elements(JsonWriter out, Iterable<?> elements) {
        out.beginArray();
        for (Object element : elements) write(out, element);
        out.endArray();
    }

    private static void arrayOrCoded(JsonWriter out, Object value) {
        switch (value) {
            case Object[] array -> elements(out, Arrays.asList(array));
            case int[] array -> PrimitiveArrays.INTS.write(out, array);
            case long[] array -> PrimitiveArrays.LONGS.write(out, array);
            case double[] array -> PrimitiveArrays.DOUBLES.write(out, array);
            case float[] array -> PrimitiveArrays.FLOATS.write(out, array);
            case short[] array -> PrimitiveArrays.SHORTS.write(out, array);
            case boolean[] array -> PrimitiveArrays.BOOLEANS.write(out, array);
            case char[] array -> out.value(new String(array));
            default -> coded(out, value);
        }
    }

    @SuppressWarnings("unchecked") // the codec of the value's own class
    private static void coded(JsonWriter out, Object value) {
        ((Codec<Object>) Codec.of(value.getClass())).write(out, value);
    }
}
