// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Maker;
import dev.retort.generated.Generated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is provided in a scope, with what is provided around it, by type. Immutable.
public final class Providers {

    /// Nothing.
    public static final Providers NONE = new Providers(Map.of(), List.of());

    private final Map<Class<?>, TypeProvider<?>> providers;
    private final List<Class<?>> guards;

    private Providers(Map<Class<?>, TypeProvider<?>> providers, List<Class<?>> guards) {
        this.providers = providers;
        this.guards = guards;
    }

    /// A copy with one more provider, in place of any for the same type.
    public Providers with(TypeProvider<?> provider) {
        var more = new LinkedHashMap<>(providers);
        more.put(provider.type(), provider);
        return new Providers(more, guards);
    }

    /// A copy with one more guard for every route, behind the others.
    public Providers guardedBy(Class<?> guard) {
        var more = new ArrayList<>(guards);
        more.add(guard);
        return new Providers(providers, List.copyOf(more));
    }

    /// What guards everything, in its order.
    public List<Class<?>> guards() {
        return guards;
    }

    /// A copy in which each provider is replaced by what a function makes of it, for the same type.
    public Providers each(UnaryOperator<TypeProvider<?>> change) {
        var changed = new LinkedHashMap<Class<?>, TypeProvider<?>>();
        providers.forEach((type, provider) -> changed.put(type, change.apply(provider)));
        return new Providers(changed, guards);
    }

    /// All of them, in the order in which they were added.
    public List<TypeProvider<?>> all() {
        return List.copyOf(providers.values());
    }

    /// What provides a type.
    @SuppressWarnings("unchecked") // put there with that type
    public <T> Optional<TypeProvider<T>> of(Class<T> type) {
        return Optional.ofNullable((TypeProvider<T>) providers.get(type));
    }

    /// Where generated code announces what the methods of an object provide.
    public static final class Announced {

        private final Class<?> origin;
        private final List<TypeProvider<?>> providers = new ArrayList<>();
        private final List<Needs.Scheme> schemes = new ArrayList<>();

        private Announced(Class<?> origin) {
            this.origin = origin;
        }

        /// What was announced.
        public List<TypeProvider<?>> providers() {
            return providers;
        }

        /// The security schemes that were announced.
        public List<Needs.Scheme> schemes() {
            return schemes;
        }

        /// Announces by what clients prove who they are.
        public void scheme(String name, String definition) {
            schemes.add(new Needs.Scheme(name, definition));
        }

        /// Announces what is made once for an application.
        public <T> void single(Class<T> type, Maker<? extends T> maker, Class<?>... uses) {
            providers.add(new TypeProvider.Single<>(type, origin, List.of(uses), false, maker));
        }

        /// Announces what is made once for an application, unless something that it needs is made for each request.
        public <T> void inferred(Class<T> type, Maker<? extends T> maker, Class<?>... uses) {
            providers.add(new TypeProvider.Single<>(type, origin, List.of(uses), true, maker));
        }

        /// Announces what is made once for a request.
        public <T> void perRequest(Class<T> type, TypeProvider.Binder<? extends T> binder, Class<?>... uses) {
            perRequest(type, List.of(), binder, uses);
        }

        /// Announces what is made once for a request, and reads variables of its path.
        public <T> void perRequest(
                Class<T> type, List<String> variables, TypeProvider.Binder<? extends T> binder, Class<?>... uses) {
            providers.add(new TypeProvider.PerRequest<>(type, origin, List.of(uses), variables, binder));
        }
    }

    /// The generated half of a class with such methods.
    @FunctionalInterface
    public interface Of<P> {

        /// Announces all of them.
        void announce(P object, Announced to);
    }

    /// What the methods of an object provide.
    ///
    /// @throws IllegalArgumentException when its class has none; says how to fix it
    @SuppressWarnings("unchecked") // what was generated for a class is of that class
    public static <P> Announced of(P object) {
        Class<?> type = object.getClass();
        Of<P> generated = Generated.find(type, Of.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        Generated.missing(type, "provides nothing: put @Provides on its methods")));
        var announced = new Announced(type);
        generated.announce(object, announced);
        return announced;
    }
}
