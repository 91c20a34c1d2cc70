// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Retort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Starts the framework on a loopback port.
final class RetortPeer {

    private RetortPeer() {}

    /// @param arguments the port, after the word `by-hand` where the order is to be read by hand
    static void main(String[] arguments) throws IOException {
        var app = Retort.create().mount(new Workloads());
        if (arguments[0].equals("by-hand")) app.post("/orders", OrderByHand::answer);
        else app.mount(new Orders());
        app.mount(Live.ticking()).mount(Aggregate.fromEnvironment()).mount(Database.fromEnvironment());
        var routes = Optional.ofNullable(System.getenv("BENCH_ROUTES"));
        if (routes.isPresent()) app.install(new Growth(Path.of(routes.get())));
        app.documentation(false)
                .port(Integer.parseInt(arguments[arguments.length - 1]))
                .start();
    }
}
