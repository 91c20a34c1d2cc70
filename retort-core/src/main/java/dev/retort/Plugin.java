// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;

/// Something that can be added to a [Scope] as a whole: routes, settings, or both.
///
/// ```java
/// Plugin health = scope -> scope.get("/health", _ -> "well");
///
/// Retort.create().install(health).mount("/admin", health);
/// ```
@FunctionalInterface
public interface Plugin {

    /// Adds what there is to add. Called at once, once for each scope, by the thread that puts the
    /// application together.
    void install(Scope scope);

    /// What the plugin does not work without: the classes of other plugins, and types that have to be
    /// provided, in the same scope or in one around it. The order does not matter. Where something is
    /// missing, the application does not start, and says what.
    default List<Class<?>> needs() {
        return List.of();
    }
}
