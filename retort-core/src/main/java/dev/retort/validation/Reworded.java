// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.util.Map;

/// A constraint with another text.
record Reworded<T>(Constraint<T> constraint, String message) implements Constraint<T> {

    @Override
    public boolean allows(T value) {
        return constraint.allows(value);
    }

    @Override
    public String code() {
        return constraint.code();
    }

    @Override
    public Map<String, Object> arguments() {
        return constraint.arguments();
    }

    @Override
    public String expected() {
        return constraint.expected();
    }
}
