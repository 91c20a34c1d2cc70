// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

/// Where a resource's generated code announces its routes.
@FunctionalInterface
public interface Routes {

    /// Announces a route.
    ///
    /// @param method   such as `GET`
    /// @param template the path, the resource's own included, such as `/books/{isbn}`
    void add(String method, String template, Endpoint endpoint);

    /// The generated half of a resource.
    ///
    /// @param <R> the resource
    @FunctionalInterface
    interface Of<R> {

        /// Announces all routes of one instance.
        void announce(R resource, Routes routes);
    }
}
