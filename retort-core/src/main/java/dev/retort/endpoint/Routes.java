// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.generated.Generated;

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
    }

    /// The generated half of a class.
    ///
    /// @throws IllegalArgumentException when it has none, with the mend
    @SuppressWarnings("unchecked") // what was generated for a class is of that class
    static <R> Of<R> of(Class<R> type) {
        return Generated.find(type, Of.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no routes: add @Resource to it; if it is there, the annotation processor did not run.\n%s"
                                .formatted(type.getName(), Generated.buildLines())));
    }
}
