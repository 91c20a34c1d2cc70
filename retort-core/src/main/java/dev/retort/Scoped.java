// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Something provided for one request that wants to know how the request went, such as a transaction. It is closed
/// afterwards if it is [AutoCloseable].
///
/// The order is: the handler returns, its result is encoded, [#succeeded], the answer is sent, closed; or
/// something is thrown, [#failed], it is made an answer and sent, closed. Of several, the one that was made
/// last comes first.
public interface Scoped {

    /// The handler has returned.
    ///
    /// @throws Exception what is answered with instead
    default void succeeded() throws Exception {}

    /// Something was thrown.
    ///
    /// @throws Exception what is answered with instead
    default void failed(Throwable thrown) throws Exception {}
}
