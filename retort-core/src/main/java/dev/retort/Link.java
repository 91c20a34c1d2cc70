// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.endpoint.Address;

/// Where an endpoint is, as the class that [Links] writes says it. Immutable.
///
/// [Request#address] gives what a client is to be told.
public interface Link {

    /// What it consists of.
    Address address();

    /// Path and query with all their escapes, as they are where the resource is mounted without a prefix: for
    /// tests.
    default String path() {
        return address().text();
    }
}
