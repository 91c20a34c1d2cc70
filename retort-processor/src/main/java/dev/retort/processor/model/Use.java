// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.List;

/// A type where it is used, with what is demanded of it there.
///
/// @param constraints in the order in which they were written
/// @param nullable    whether `@Nullable` stands there
public record Use(Type type, List<Constraint> constraints, boolean nullable) {

    public Use {
        constraints = List.copyOf(constraints);
    }

    /// Whether it is a `String`, which may be empty.
    public boolean isText() {
        return type.equals(new Type.Library(LibraryScalar.STRING));
    }

    /// The use of what an `Optional` holds; itself where it is none.
    public Use withoutOptional() {
        return type instanceof Type.Maybe(Use value) ? value : this;
    }

    /// Whether there may be no value: as an empty `Optional`, or as `null`.
    public boolean mayBeMissing() {
        return nullable || type instanceof Type.Maybe;
    }

    /// Whether the value is told to nobody.
    public boolean isMasked() {
        return has(Constraint.MASKED);
    }

    /// Whether the value is read strictly.
    public boolean isStrict() {
        return has(Constraint.STRICT);
    }

    /// Whether an annotation that judges nothing is there.
    private boolean has(String name) {
        return constraints.stream()
                .anyMatch(each -> each.name().equals(name) && each.own().isEmpty());
    }

    /// Whether there is something to do before and after it is read, beside checking it.
    public boolean isSpecial() {
        return isMasked() || isStrict();
    }
}
