// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

/// Which way a value travels.
enum Direction {

    /// From clients.
    REQUEST,

    /// To clients.
    ANSWER
}
