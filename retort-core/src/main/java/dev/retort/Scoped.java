// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Something provided for one request that wants to know how the request went, such as a transaction. It is closed
/// afterwards if it is [AutoCloseable].
///
/// Where all goes well, the order is: the handler returns, its result is encoded, [#succeeded] is called,
/// the answer is sent, and this is closed. Where something is thrown, [#failed] is called, the exception
/// becomes an answer, which is sent, and this is closed. Of several, the one that was made last comes
/// first.
public interface Scoped {

    /// Is called when the handler has returned and its result is encoded, and before anything is sent: the
    /// place to commit.
    ///
    /// @throws Exception which is answered in place of the result
    default void succeeded() throws Exception {}

    /// Is called when the handler, or something before or after it, has thrown: the place to roll back.
    ///
    /// @throws Exception which is answered in place of the first one
    default void failed(Throwable thrown) throws Exception {}
}
