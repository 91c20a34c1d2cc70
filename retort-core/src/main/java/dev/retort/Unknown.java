// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// What becomes of what a client sends and the contract does not know.
public enum Unknown {

    /// It is passed over.
    IGNORE,

    /// It is a fault with the code `unknown`.
    REFUSE,

    /// What holds around it holds here: of a group of parameters, what its record says; in the end, it is ignored.
    INHERIT
}
