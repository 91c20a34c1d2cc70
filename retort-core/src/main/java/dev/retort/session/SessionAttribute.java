// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import dev.retort.json.Codec;
import java.util.Objects;

/// The key of something that a [Session] holds: make one constant of each.
///
/// ```java
/// static final SessionAttribute<Cart> CART = SessionAttribute.of("cart", Cart.class);
/// ```
///
/// @param name  by which the session's content is kept; two attributes of one name are the same
/// @param codec how values are kept, as JSON
/// @param <T>   the values
public record SessionAttribute<T>(String name, Codec<T> codec) {

    public SessionAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(codec);
    }

    /// A key.
    ///
    /// @param type a `@Json` type, or a scalar such as `String` or `UUID`
    /// @throws IllegalArgumentException when it has no codec
    public static <T> SessionAttribute<T> of(String name, Class<T> type) {
        return new SessionAttribute<>(name, Codec.of(type));
    }
}
