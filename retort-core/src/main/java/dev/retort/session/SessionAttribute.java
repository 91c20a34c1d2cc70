// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import dev.retort.json.Codec;
import java.util.Objects;

/// A key under which a [Session] holds something. Make each a constant.
///
/// ```java
/// static final SessionAttribute<Cart> CART = SessionAttribute.of("cart", Cart.class);
/// ```
///
/// @param name  the name under which the value is kept; two attributes of one name are the same
/// @param codec reads and writes the values as JSON
/// @param <T>   the type of the values
public record SessionAttribute<T>(String name, Codec<T> codec) {

    public SessionAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(codec);
    }

    /// A key for values of a type.
    ///
    /// @param type a `@Json` type, or a scalar such as `String` or `UUID`
    /// @throws IllegalArgumentException when it has no codec
    public static <T> SessionAttribute<T> of(String name, Class<T> type) {
        return new SessionAttribute<>(name, Codec.of(type));
    }
}
