// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Is told of routes, for [Scope#onRoute].
@FunctionalInterface
public interface RouteObserver {

    /// Looks at a route.
    ///
    /// @throws RuntimeException what stops the start
    void observe(RouteInfo route);
}
