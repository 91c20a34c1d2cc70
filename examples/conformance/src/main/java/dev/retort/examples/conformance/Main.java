// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Info;
import dev.retort.Limits;
import dev.retort.Retort;
import dev.retort.Scope;
import dev.retort.WebSocketOptions;

/// What suites from outside ask for: routes of the shapes that they know.
public final class Main {

    /// Bodies up to 64 MiB: some suites send large ones on purpose.
    private static final long LARGEST_BODY = 64L << 20;

    /// What suites send as messages, and a little more.
    private static final int LARGEST_MESSAGE = 16 << 20;

    private Main() {}

    public static void main(String... arguments) {
        Options options = Options.parse(arguments);
        Retort application = options.routes().isEmpty() ? application(options) : RouteTable.read(options.routes());
        options.tls().ifPresent(secure -> application.tls(secure.port(), secure.tls()));
        application.port(options.port()).start();
        if (options.sockets() >= 0) sockets("/").port(options.sockets()).start();
    }

    private static Retort sockets(String path) {
        Retort application = Retort.create();
        echo(application, path);
        return application;
    }

    /// Says back what is said.
    private static void echo(Scope scope, String path) {
        scope.webSockets(
                WebSocketOptions.defaults().messageLength(LARGEST_MESSAGE).origins("*"));
        scope.webSocket(path, session -> session.forEach(session::send));
    }

    static Retort application(Options options) {
        Database database = Database.open(options.database());
        return Retort.create()
                .info(Info.of("Conformance", "1.0")
                        .description("What other tools are asked about.")
                        .license("Apache-2.0"))
                .limits(Limits.defaults().bodyLength(LARGEST_BODY))
                .onClose(database::close)
                .mount(new Echoes())
                .mount(new Formats())
                .mount(new Shapes())
                .mount(new Benchmarks(database))
                .mount("", scope -> echo(scope, "/ws"));
    }
}
