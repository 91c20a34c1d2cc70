// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// What is written for a component of a [Json] record that is `null`. Requests may leave it out in either
/// case.
public enum Nulls {

    /// The member, with `null`.
    WRITE,

    /// Nothing: the member is left out, as that of an empty [java.util.Optional] is.
    OMIT
}
