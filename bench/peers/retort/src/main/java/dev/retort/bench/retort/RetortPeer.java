// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Retort;

/// Starts the framework on a loopback port.
final class RetortPeer {

    private RetortPeer() {}

    /// @param arguments the port, after the word `by-hand` where the order is to be read by hand
    static void main(String[] arguments) {
        Retort app = arguments[0].equals("by-hand") ? byHand() : Retort.create().mount(new Workloads());
        app.documentation(false)
                .port(Integer.parseInt(arguments[arguments.length - 1]))
                .start();
    }

    private static Retort byHand() {
        return Retort.create()
                .get("/plaintext", _ -> "Hello, World!")
                .get("/json", _ -> new Workloads.Message("Hello, World!"))
                .post("/orders", OrderByHand::answer);
    }
}
