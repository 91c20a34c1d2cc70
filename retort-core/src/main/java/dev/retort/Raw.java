// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The bytes of a body as they were sent, and the value that is read from them when it is asked for. For
/// bodies that have to be judged before they are read, such as those with a signature:
///
/// ```java
/// @Post
/// void paid(@Header("X-Signature") String signature, Raw<Payment> body) {
///     if (!isSignedBy(signature, body.bytes())) throw Problem.badRequest("the signature is wrong");
///     book(body.value());
/// }
/// ```
///
/// For one thread.
///
/// @param <T> what the bytes stand for
public final class Raw<T> {

    private final byte[] bytes;
    private final Supplier<? extends T> reading;
    private @Nullable T value;

    private Raw(byte[] bytes, Supplier<? extends T> reading) {
        this.bytes = bytes;
        this.reading = reading;
    }

    /// A body, for tests as well.
    ///
    /// @param bytes not copied
    /// @param value reads the bytes; it is called at most once, unless it throws
    public static <T> Raw<T> of(byte[] bytes, Supplier<? extends T> value) {
        return new Raw<>(Objects.requireNonNull(bytes), Objects.requireNonNull(value));
    }

    /// The body as it was sent; empty when there is none. The array is the request's own: do not change it.
    public byte[] bytes() {
        return bytes;
    }

    /// The value, which is read the first time that this is called.
    ///
    /// @throws InvalidRequest with every fault when the value breaks its contract or is no JSON; uncaught,
    ///     it becomes the answer that the client would have got in the first place
    public T value() {
        if (value == null) value = Objects.requireNonNull(reading.get());
        return value;
    }
}
