// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The codecs of arrays of primitive types. That of `byte[]` is [Scalars#BYTES].
///
/// @param <E> the class of an element
/// @param <A> the array
public final class PrimitiveArrays<E, A> implements Codec<A> {

    public static final PrimitiveArrays<Boolean, boolean[]> BOOLEANS = new PrimitiveArrays<>(
            Scalars.BOOLEAN,
            elements -> {
                var array = new boolean[elements.size()];
                for (int i = 0; i < array.length; i++) array[i] = elements.get(i);
                return array;
            },
            array -> boxed(array.length, i -> array[i]));

    public static final PrimitiveArrays<Short, short[]> SHORTS = new PrimitiveArrays<>(
            Scalars.SHORT,
            elements -> {
                var array = new short[elements.size()];
                for (int i = 0; i < array.length; i++) array[i] = elements.get(i);
                return array;
            },
            array -> boxed(array.length, i -> array[i]));

    public static final PrimitiveArrays<Integer, int[]> INTS = new PrimitiveArrays<>(
            Scalars.INTEGER,
            elements -> elements.stream().mapToInt(Integer::intValue).toArray(),
            array -> Arrays.stream(array).boxed().toList());

    public static final PrimitiveArrays<Long, long[]> LONGS = new PrimitiveArrays<>(
            Scalars.LONG,
            elements -> elements.stream().mapToLong(Long::longValue).toArray(),
            array -> Arrays.stream(array).boxed().toList());

    public static final PrimitiveArrays<Float, float[]> FLOATS = new PrimitiveArrays<>(
            Scalars.FLOAT,
            elements -> {
                var array = new float[elements.size()];
                for (int i = 0; i < array.length; i++) array[i] = elements.get(i);
                return array;
            },
            array -> boxed(array.length, i -> array[i]));

    public static final PrimitiveArrays<Double, double[]> DOUBLES = new PrimitiveArrays<>(
            Scalars.DOUBLE,
            elements -> elements.stream().mapToDouble(Double::doubleValue).toArray(),
            array -> Arrays.stream(array).boxed().toList());

    private final Codec<List<E>> list;
    private final Function<List<E>, A> pack;
    private final Function<A, List<E>> unpack;

    private PrimitiveArrays(Codec<E> element, Function<List<E>, A> pack, Function<A, List<E>> unpack) {
        this.list = Codecs.list(element);
        this.pack = pack;
        this.unpack = unpack;
    }

    private static <E> List<E> boxed(int length, IntFunction<E> element) {
        return IntStream.range(0, length).mapToObj(element).toList();
    }

    /// An array with these elements.
    public A of(List<E> elements) {
        return pack.apply(elements);
    }

    @Override
    public @Nullable A read(JsonReader in) {
        List<E> elements = list.read(in);
        return elements == null ? null : of(elements);
    }

    @Override
    public void write(JsonWriter out, A array) {
        list.write(out, unpack.apply(array));
    }
}
