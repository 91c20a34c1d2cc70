// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Retort;

/// Starts the framework on a loopback port.
final class RetortPeer {

    private RetortPeer() {}

    /// @param arguments the port
    static void main(String[] arguments) {
        Retort.create()
                .mount(new Workloads())
                .documentation(false)
                .port(Integer.parseInt(arguments[0]))
                .start();
    }
}
