// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.json.Codec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where generated code and the framework meet.
///
/// For a type `shop.Pets` the annotation processor writes a class `shop.Pets_Retort`, whose static
/// initializer hands its definition to this class. A look-up loads that class by name and takes the
/// definition, so that nothing has to be exported, opened or listed. What is held here depends on the class
/// alone: it is set once, by class initialization, and goes with the class.
public final class Generated {

    /// The version of the contract between generated code and this framework.
    public static final int FORMAT = 1;

    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private Generated() {}

    private static final class Slot {
        volatile @Nullable Object definition;
    }

    private record Status(int code) {}

    /// Called by generated code: the codec of a type.
    public static <T> void codec(int format, Class<T> type, Codec<T> codec) {
        register(format, type, codec);
    }

    /// Called by generated code: the routes of a resource.
    public static <R> void routes(int format, Class<R> type, Routes.Of<R> routes) {
        register(format, type, routes);
    }

    /// Called by generated code: the status of an exception.
    public static void status(int format, Class<? extends Throwable> type, int status) {
        register(format, type, new Status(status));
    }

    private static void register(int format, Class<?> type, Object definition) {
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "%s was compiled by another version of retort-processor (format %d, here %d): compile it again"
                            .formatted(type.getName(), format, FORMAT));
        }
        SLOTS.get(type).definition = definition;
    }

    /// The codec of a `@Json` type.
    ///
    /// @throws IllegalArgumentException when it has none, with the mend
    @SuppressWarnings("unchecked") // codec() is the only one that stores codecs, under the class of T
    public static <T> Codec<T> codec(Class<T> type) {
        if (load(type) instanceof Codec<?> codec) return (Codec<T>) codec;
        throw new IllegalArgumentException(Advice.noCodec(type));
    }

    /// The routes of a resource.
    ///
    /// @throws IllegalArgumentException when it has none, with the mend
    @SuppressWarnings("unchecked") // routes() is the only one that stores routes, under the class of R
    public static <R> Routes.Of<R> routes(Class<R> type) {
        if (load(type) instanceof Routes.Of<?> routes) return (Routes.Of<R>) routes;
        throw new IllegalArgumentException(Advice.noRoutes(type));
    }

    /// The status that an exception or the nearest of its superclasses declares.
    public static Optional<Integer> status(Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (load(each) instanceof Status(int code)) return Optional.of(code);
        }
        return Optional.empty();
    }

    private static @Nullable Object load(Class<?> type) {
        Slot slot = SLOTS.get(type);
        Object definition = slot.definition;
        if (definition != null || type.getClassLoader() == null) return definition;
        try {
            Class.forName(type.getName() + "_Retort", true, type.getClassLoader());
        } catch (ClassNotFoundException none) {
            return null;
        }
        return slot.definition;
    }
}
