// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows the numbers of one collection that are equal in JSON, but not in Java: 1.0 and 1.00, or 0.0 and -0.0 (JSON
/// Schema, core, 4.2.2). Not thread-safe.
public final class DistinctNumbers {

    private final Set<Object> seen = new HashSet<>();

    /// Of a collection that is empty.
    public DistinctNumbers() {}

    /// Whether a value is another one than all before it, as far as Java would not say so itself.
    public boolean isNew(@Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> seen.add(decimal.stripTrailingZeros());
            // A negative zero and zero make zero.
            case Double number -> seen.add(number + 0.0);
            case Float number -> seen.add(number + 0.0f);
            case null, default -> true;
        };
    }
}
