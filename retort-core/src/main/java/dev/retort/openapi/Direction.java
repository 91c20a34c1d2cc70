// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

/// Which way a value travels.
enum Direction {

    /// From clients.
    REQUEST,

    /// To clients.
    ANSWER;

    /// That of a request's part where the application asks, and somebody else answers.
    Direction opposite() {
        return this == REQUEST ? ANSWER : REQUEST;
    }
}
