// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Limits;
import dev.retort.Retort;

/// Starts the framework with as many routes as it is told, and a place for bodies of any length.
final class Growth {

    private Growth() {}

    /// @param arguments the port, and the number of routes
    static void main(String[] arguments) {
        var app = Retort.create()
                .documentation(false)
                .limits(Limits.defaults().bodyLength(64 * 1024 * 1024))
                .mount(new Deliveries());
        int routes = Integer.parseInt(arguments[1]);
        for (int i = 0; i < routes; i++) app.get("/area" + i + "/{id}", request -> request.path("id"));
        app.port(Integer.parseInt(arguments[0])).start();
    }
}
