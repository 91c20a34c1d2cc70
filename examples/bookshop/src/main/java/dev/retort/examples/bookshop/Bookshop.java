// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Info;
import dev.retort.Retort;
import java.nio.file.Path;

/// Starts the bookshop: `./retort run examples/bookshop --port 8000 --database bookshop.db`.
public final class Bookshop {

    private Bookshop() {}

    static void main(String... arguments) {
        Options options = Options.parse(arguments);
        application(Catalogue.open(options.database())).port(options.port()).start();
    }

    /// The bookshop over a catalogue, not yet started.
    static Retort application(Catalogue catalogue) {
        return Retort.create()
                .info(Info.of("Bookshop", "1.0.0")
                        .description("A catalogue of books.")
                        .license("Apache-2.0"))
                .mount(new Books(catalogue))
                .mount(new Authors(catalogue));
    }

    /// What the command line says.
    record Options(int port, Path database) {

        private static final String USAGE = "usage: bookshop [--port N] [--database FILE]";

        static Options parse(String... arguments) {
            var options = new Options(8000, Path.of("bookshop.db"));
            for (int i = 0; i < arguments.length; i += 2) {
                if (i + 1 == arguments.length) throw wrong(arguments[i] + " needs a value");
                options = options.with(arguments[i], arguments[i + 1]);
            }
            return options;
        }

        private Options with(String name, String value) {
            return switch (name) {
                case "--port" -> new Options(port(value), database);
                case "--database" -> new Options(port, Path.of(value));
                default -> throw wrong("there is no option " + name);
            };
        }

        private static int port(String value) {
            if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65535) return Integer.parseInt(value);
            throw wrong("--port must be 0 to 65535, but is " + value);
        }

        private static RuntimeException wrong(String what) {
            System.err.println(what + "\n" + USAGE);
            System.exit(2);
            return new IllegalStateException("exiting");
        }
    }
}
