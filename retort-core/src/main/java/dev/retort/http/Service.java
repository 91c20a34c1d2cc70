// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

/// What a server serves: an application, seen from the wire. Safe for use by many threads.
public interface Service extends AutoCloseable {

    /// Decides about a request from its head. Quick and never blocking: servers call it on their event loop.
    Exchange open(RequestHead head);

    /// The answer to a request that the server itself has to refuse (malformed, too large, too slow) in the
    /// application's format of errors. Quick and never blocking: servers call it on their event loop.
    ///
    /// @param status 4xx or 5xx
    /// @param detail what is wrong, for the client to read
    Answer problem(int status, String detail);

    /// Is called once when no more requests will come, while those under way are still answered.
    default void closing() {}

    /// Releases what the application holds. Is called once, when the last request is answered.
    @Override
    default void close() {}
}
