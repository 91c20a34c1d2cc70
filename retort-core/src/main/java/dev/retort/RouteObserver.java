// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Is told of each route when the application starts, for [Scope#onRoute].
@FunctionalInterface
public interface RouteObserver {

    /// Looks at a route.
    ///
    /// @throws RuntimeException which keeps the application from starting
    void observe(RouteInfo route);
}
