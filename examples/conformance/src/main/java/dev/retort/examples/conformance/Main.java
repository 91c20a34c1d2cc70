// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Info;
import dev.retort.Limits;
import dev.retort.Retort;

/// What suites from outside ask for: routes of the shapes that they know.
public final class Main {

    /// Bodies up to 64 MiB: some suites send large ones on purpose.
    private static final long LARGEST_BODY = 64L << 20;

    private Main() {}

    public static void main(String... arguments) {
        Options options = Options.parse(arguments);
        Retort application = options.routes().isEmpty() ? application(options) : RouteTable.read(options.routes());
        options.tls().ifPresent(secure -> application.tls(secure.port(), secure.tls()));
        application.port(options.port()).start();
    }

    static Retort application(Options options) {
        Database database = Database.open(options.database());
        return Retort.create()
                .info(Info.of("Conformance", "1.0"))
                .limits(Limits.defaults().bodyLength(LARGEST_BODY))
                .onClose(database::close)
                .mount(new Echoes())
                .mount(new Formats())
                .mount(new Shapes())
                .mount(new Benchmarks(database));
    }
}
