// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// What becomes of members and parameters that a client sends and the contract does not know.
public enum Unknown {

    /// They are passed over.
    IGNORE,

    /// Each is a fault with the code `unknown`.
    REFUSE,

    /// What is said further out holds: for a parameter, on its record; for a record, on its package or
    /// module. Where nothing is said at all, they are passed over.
    INHERIT
}
