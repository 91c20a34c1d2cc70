// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// What becomes of a request for `/pets/` where only `/pets` is there, and the other way round.
public enum TrailingSlash {

    /// It is another path, and there is nothing: 404. What applies unless a scope says otherwise: one resource
    /// has one address.
    ANOTHER_PATH,

    /// The client is sent to the path that is there, with 307: it repeats its method and its body.
    REDIRECT
}
