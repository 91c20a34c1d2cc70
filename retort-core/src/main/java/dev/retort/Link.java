// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.endpoint.Address;

/// The address of an endpoint, as the class that [Links] writes makes it. Immutable.
///
/// [Redirect] and [Created] take it as it is; [Request#address] gives the text for a client.
public interface Link {

    /// For the framework: the parts of the address.
    Address address();

    /// Path and query, escaped, without any prefix of a scope or a proxy: for tests.
    default String path() {
        return address().text();
    }
}
