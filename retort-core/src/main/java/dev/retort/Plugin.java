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

    /// Adds what there is to add. Called once, at once, by the thread that puts the application together.
    void install(Scope scope);

    /// What it does not work without: classes of plugins that are installed, and of things that are provided, in the
    /// same scope or in one around it, before or afterwards. What is missing is told when the application starts.
    default List<Class<?>> needs() {
        return List.of();
    }
}
