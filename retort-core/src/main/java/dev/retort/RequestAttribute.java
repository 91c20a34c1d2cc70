// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// A key under which hooks and handlers of one request hand something to each other. Make each a constant.
///
/// ```java
/// static final RequestAttribute<User> USER = RequestAttribute.named("user");
/// ```
///
/// Each call of [#named] makes another key, even with the same name.
///
/// @param <T> the type of the values
@SuppressWarnings("UnusedTypeParameter") // it ties what is put to what is got
public final class RequestAttribute<T> {

    private final String name;

    private RequestAttribute(String name) {
        this.name = Objects.requireNonNull(name);
    }

    /// A new key.
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
