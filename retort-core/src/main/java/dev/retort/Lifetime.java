// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// How long something that is provided lives; see [Provides].
public enum Lifetime {

    /// As long as the application: made once, when it starts, and closed when it has stopped. It must be safe to be
    /// used by many threads.
    APPLICATION,

    /// As long as one request: made when the request first asks for it, once, and closed after its answer was sent.
    REQUEST
}
