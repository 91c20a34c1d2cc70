// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// What becomes of a request for `/pets/` where only `/pets` is there, and the other way round.
public enum TrailingSlash {

    /// The answer is 404: the two are different paths, and one resource has one address. This applies
    /// unless a scope says otherwise.
    ANOTHER_PATH,

    /// The client is sent to the path that is there, with 307, so that it repeats its request with method
    /// and body.
    REDIRECT
}
