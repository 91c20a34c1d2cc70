// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import java.util.HashMap;
import java.util.Map;

/// Keeps clients from filling a hash table with values of one hash code, among which each look-up would go
/// through all of them. A table puts those that have an order into a tree, so only the others are counted.
public final class HashGuard {

    /// What is said of a value that is one too many.
    public static final Rule CROWDED = Rule.of("collisions", "must not have more than 64 values of the same hash code");

    private static final int MOST = 64;

    private final Map<Integer, Integer> counts = new HashMap<>();

    /// A guard of a table that is empty.
    public HashGuard() {}

    /// Whether a value may be put into the table.
    public boolean admits(Object value) {
        return value instanceof Comparable || counts.merge(value.hashCode(), 1, Integer::sum) <= MOST;
    }
}
