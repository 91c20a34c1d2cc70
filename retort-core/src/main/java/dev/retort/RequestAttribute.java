// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// The key of something that hooks and handlers of one request hand to each other: make one constant of each.
///
/// ```java
/// static final RequestAttribute<User> USER = RequestAttribute.named("user");
/// ```
///
/// Every call of [#named] makes a key of its own, whatever its name.
///
/// @param <T> what it leads to
@SuppressWarnings("UnusedTypeParameter") // it ties what is put to what is got
public final class RequestAttribute<T> {

    private final String name;

    private RequestAttribute(String name) {
        this.name = Objects.requireNonNull(name);
    }

    /// A key.
    ///
    /// @param name for people to read
    public static <T> RequestAttribute<T> named(String name) {
        return new RequestAttribute<>(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
