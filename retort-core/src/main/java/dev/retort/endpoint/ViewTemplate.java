// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.generated.Generated;
import java.util.Optional;

/// Which template makes pages of a [dev.retort.View].
public record ViewTemplate(String name) {

    /// That of a value, if it is a view.
    static Optional<ViewTemplate> of(Object value) {
        return value instanceof Record ? of(value.getClass()) : Optional.empty();
    }

    /// That of a type, if it is one of views.
    public static Optional<ViewTemplate> of(Class<?> type) {
        return Generated.find(type, ViewTemplate.class);
    }
}
