// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Merge;
import dev.retort.validation.Constraint;
import dev.retort.validation.DistinctNumbers;
import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The codecs of containers, made of those of their contents. What they read keeps the order of the document
/// and cannot be changed.
public final class Codecs {

    /// Any value at all, `null` included.
    public static final Codec<JsonValue> JSON_VALUE = new JsonValueCodec();

    private Codecs() {}

    /// An array.
    public static <T> Codec<List<T>> list(Codec<T> element) {
        return new CollectionCodec<>(element, false, ArrayList::new, Collections::unmodifiableList);
    }

    /// An array, as [#list] reads it.
    public static <T> Codec<Collection<T>> collection(Codec<T> element) {
        return new CollectionCodec<>(element, false, ArrayList::new, Collections::unmodifiableList);
    }

    /// An array, as [#list] reads it.
    public static <T> Codec<SequencedCollection<T>> sequencedCollection(Codec<T> element) {
        return new CollectionCodec<>(element, false, ArrayList::new, Collections::unmodifiableList);
    }

    /// An array, as an array of the language.
    ///
    /// @param make makes one of a length, such as `Book[]::new`
    public static <T> Codec<T[]> array(Codec<T> element, IntFunction<T[]> make) {
        return new ArrayCodec<>(element, make);
    }

    /// An array without equal elements.
    public static <T> Codec<Set<T>> set(Codec<T> element) {
        return new CollectionCodec<>(element, true, LinkedHashSet::new, Collections::unmodifiableSet);
    }

    /// An array without equal elements, in its order.
    public static <T> Codec<SequencedSet<T>> sequencedSet(Codec<T> element) {
        return new CollectionCodec<>(element, true, LinkedHashSet::new, Collections::unmodifiableSequencedSet);
    }

    /// An object whose names are the keys, in its order.
    public static <K, V> Codec<SequencedMap<K, V>> sequencedMap(Scalar<K> key, Codec<V> value) {
        return new MapCodec<>(key, value, Collections::unmodifiableSequencedMap);
    }

    /// An object whose names are the keys.
    public static <K, V> Codec<Map<K, V>> map(Scalar<K> key, Codec<V> value) {
        return new MapCodec<>(key, value, Collections::unmodifiableMap);
    }

    /// A value, or `null` for none.
    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        return new OptionalCodec<>(value);
    }

    /// A merge patch (RFC 7396) of an object.
    public static <T> Codec<Merge<T>> merge(Codec<T> value) {
        return new MergeCodec<>(value);
    }

    /// For the framework: whether the values of a codec are merge patches.
    public static boolean isMerge(Codec<?> codec) {
        return codec instanceof MergeCodec<?>;
    }

    /// The same values, where they keep constraints.
    @SafeVarargs
    @SuppressWarnings("varargs") // the list only reads them
    public static <T> Codec<T> checked(Codec<T> value, Constraint<? super T>... constraints) {
        return new CheckedCodec<>(value, List.of(constraints));
    }

    /// The same values, where they keep constraints.
    @SafeVarargs
    @SuppressWarnings("varargs") // the list only reads them
    public static <T> Scalar<T> checked(Scalar<T> value, Constraint<? super T>... constraints) {
        return new CheckedScalar<>(value, List.of(constraints));
    }

    /// The same values, which are told to nobody.
    public static <T> Codec<T> masked(Codec<T> value) {
        return new MaskedCodec<>(value);
    }

    /// The same values, which are read strictly.
    public static <T> Codec<T> strict(Codec<T> value) {
        return new StrictCodec<>(value);
    }

    private record StrictCodec<T>(Codec<T> value) implements Codec<T> {

        @Override
        public @Nullable T read(JsonReader in) {
            in.strict(true);
            T read = value.read(in);
            in.strict(false);
            return read;
        }

        @Override
        public void write(JsonWriter out, T strict) {
            value.write(out, strict);
        }
    }

    private record MaskedCodec<T>(Codec<T> value) implements Codec<T> {

        @Override
        public @Nullable T read(JsonReader in) {
            in.masked();
            return value.read(in);
        }

        @Override
        public void write(JsonWriter out, T masked) {
            value.write(out, masked);
        }
    }

    private record CheckedCodec<T>(Codec<T> value, List<Constraint<? super T>> constraints) implements Codec<T> {

        @Override
        public @Nullable T read(JsonReader in) {
            in.start();
            int start = in.valueStart();
            T read = value.read(in);
            // A patch has some members alone: the whole is checked when it is applied.
            if (read == null || in.partial() && (read instanceof Map<?, ?> || read instanceof JsonObject)) return read;
            for (Constraint<? super T> each : constraints) {
                if (!each.allows(read)) in.faultAt(start, each);
            }
            return read;
        }

        @Override
        public void write(JsonWriter out, T checked) {
            value.write(out, checked);
        }
    }

    private record CheckedScalar<T>(Scalar<T> value, List<Constraint<? super T>> constraints) implements Scalar<T> {

        @Override
        public @Nullable T read(Source in) {
            T read = value.read(in);
            for (Constraint<? super T> each : constraints) in.check(read, each);
            return read;
        }

        @Override
        public void write(JsonWriter out, T checked) {
            value.write(out, checked);
        }

        @Override
        public String format(T checked) {
            return value.format(checked);
        }
    }

    private record CollectionCodec<T, M extends Collection<T>, C extends Collection<T>>(
            Codec<T> element, boolean unique, Supplier<M> empty, Function<M, C> finish) implements Codec<C> {

        @Override
        public @Nullable C read(JsonReader in) {
            if (unique ? !in.beginSet() : !in.beginArray()) return null;
            int array = in.valueStart();
            M elements = empty.get();
            var guard = new HashGuard();
            var numbers = new DistinctNumbers();
            while (in.nextElement()) {
                int faults = in.faultCount();
                T value = element.read(in);
                // Nothing that has a fault is used. Only a set refuses what it is given.
                if (value == null || in.faultCount() > faults) continue;
                if (unique && !guard.admits(value)) in.faultAt(array, HashGuard.CROWDED);
                else if (unique && !numbers.isNew(value) || !elements.add(value)) in.faultAt(array, Rule.UNIQUE);
            }
            return finish.apply(elements);
        }

        @Override
        public void write(JsonWriter out, C elements) {
            out.beginArray();
            for (T each : elements) element.write(out, each);
            out.endArray();
        }
    }

    private record ArrayCodec<T>(Codec<T> element, IntFunction<T[]> make) implements Codec<T[]> {

        @Override
        public T @Nullable [] read(JsonReader in) {
            List<T> elements = list(element).read(in);
            return elements == null ? null : elements.toArray(make);
        }

        @Override
        public void write(JsonWriter out, T[] elements) {
            list(element).write(out, Arrays.asList(elements));
        }
    }

    private record OptionalCodec<T>(Codec<T> value) implements Codec<Optional<T>> {

        @Override
        public Optional<T> read(JsonReader in) {
            return in.readNull() ? Optional.empty() : Optional.ofNullable(value.read(in));
        }

        @Override
        public void write(JsonWriter out, Optional<T> optional) {
            if (optional.isPresent()) value.write(out, optional.get());
            else out.nullValue();
        }
    }

    private record MergeCodec<T>(Codec<T> value) implements Codec<Merge<T>> {

        @Override
        public @Nullable Merge<T> read(JsonReader in) {
            JsonObject patch = in.readPatch(value);
            return patch == null ? null : new Merge<>(value, patch, in.coercion());
        }

        @Override
        public void write(JsonWriter out, Merge<T> merge) {
            JsonValue written = out.isKeeping() ? merge.patch() : merge.answer();
            written.write(out);
        }
    }
}
