// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Maker;
import dev.retort.generated.Generated;
import java.util.List;

/// Where a resource's generated code announces its routes.
@FunctionalInterface
public interface Routes {

    /// Announces a route.
    ///
    /// @param method   such as `GET`
    /// @param template the path, the resource's own included, such as `/books/{isbn}`
    /// @param needs    what has to be provided for it
    /// @param intake   what it takes as a body
    void add(String method, String template, Endpoint endpoint, Needs needs, Intake intake);

    /// Announces a route that takes what its scope lets it take.
    default void add(String method, String template, Endpoint endpoint, Needs needs) {
        add(method, template, endpoint, needs, Intake.USUAL);
    }

    /// Announces a route for which nothing has to be provided.
    default void add(String method, String template, Endpoint endpoint) {
        add(method, template, endpoint, Needs.NOTHING);
    }

    /// The generated half of a resource.
    ///
    /// @param <R> the resource
    @FunctionalInterface
    interface Of<R> {

        /// Announces all routes of one instance.
        void announce(R resource, Routes routes);

        /// The generated half of a resource that the application can make itself.
        ///
        /// @param maker calls the constructor
        /// @param uses  what has to be provided for it
        default Made<R> made(Maker<? extends R> maker, Class<?>... uses) {
            return new Made<>(this, maker, List.of(uses));
        }
    }

    /// The generated half of a resource that the application can make itself, of what is provided.
    ///
    /// @param maker calls the constructor
    /// @param uses  what has to be provided for it
    record Made<R>(Of<R> routes, Maker<? extends R> maker, List<Class<?>> uses) implements Of<R> {

        @Override
        public void announce(R resource, Routes to) {
            routes.announce(resource, to);
        }

        /// Announces all routes before there is an instance. The endpoints must not be called.
        @SuppressWarnings("NullAway") // they hold the instance and do nothing with it until they are called
        public void announce(Routes to) {
            routes.announce(null, to);
        }
    }

    /// The generated half of a class that can be made of what is provided.
    ///
    /// @throws IllegalArgumentException when it is none; says how to fix it
    static <R> Made<R> made(Class<R> type) {
        if (of(type) instanceof Made<R> made) return made;
        throw new IllegalArgumentException(
                "mount(%s.class) cannot make one: it needs one constructor alone, of which each parameter has a class of its own that is provided; or write mount(new %s(…))"
                        .formatted(type.getName(), type.getSimpleName()));
    }

    /// The generated half of a class.
    ///
    /// @throws IllegalArgumentException when it has none; says how to fix it
    @SuppressWarnings("unchecked") // what was generated for a class is of that class
    static <R> Of<R> of(Class<R> type) {
        return Generated.find(type, Of.class)
                .orElseThrow(() ->
                        new IllegalArgumentException(Generated.missing(type, "has no routes: add @Resource to it")));
    }
}
