// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

/// A rule that looks at a value which already has its type. Absent values are not its business:
/// [Source#check] skips `null`.
///
/// @param <T> the type of the values it can judge
public interface Constraint<T> extends Rule {

    /// Whether the value keeps the rule.
    boolean allows(T value);

    /// The rule that a value breaks which is not allowed: this constraint itself, unless the sentence
    /// depends on the value.
    default Rule about(T value) {
        return this;
    }

    /// This constraint with another sentence for clients, and the same code and arguments.
    ///
    /// @param message without its subject, such as “must be even”
    default Constraint<T> saying(String message) {
        return new Reworded<>(this, message);
    }
}
