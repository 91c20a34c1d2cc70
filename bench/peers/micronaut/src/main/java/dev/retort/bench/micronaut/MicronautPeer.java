// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.micronaut;

import io.micronaut.runtime.Micronaut;

/// The workloads on Micronaut.
final class MicronautPeer {

    private MicronautPeer() {}

    /// @param arguments the port, as Micronaut's option
    static void main(String[] arguments) {
        Micronaut.run(MicronautPeer.class, arguments);
    }
}
