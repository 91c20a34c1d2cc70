// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.stream.Stream;

/// A scope below another one.
final class Branch extends Scope {

    Branch(Scope parent, String prefix) {
        super(parent, prefix, parent.conditions());
    }

    /// One with no prefix of its own, whose routes count on a condition.
    Branch(Scope parent, When condition) {
        super(
                parent,
                "",
                Stream.concat(parent.conditions().stream(), Stream.of(condition))
                        .toList());
    }
}
