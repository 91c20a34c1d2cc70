// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names that the open objects have had so far, as far as no codec keeps count of them itself.
///
/// When an object ends, its set is dropped and not cleared: clearing takes as long as the largest object so
/// far has made it, for each small one after that.
final class DistinctNames {

    private final List<Set<String>> byDepth = new ArrayList<>();

    /// An object or an array begins at a depth.
    void forget(int depth) {
        if (depth < byDepth.size()) byDepth.set(depth, Set.of());
    }

    /// Whether the innermost object, which is at this depth, has not had the name before.
    boolean add(int depth, String name) {
        while (byDepth.size() <= depth) byDepth.add(Set.of());
        if (byDepth.get(depth).isEmpty()) byDepth.set(depth, new HashSet<>());
        return byDepth.get(depth).add(name);
    }
}
