// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import java.util.ArrayList;
import java.util.List;

/// What the command line says.
///
/// @param port     to listen on
/// @param database JDBC URL; empty for a SQLite file of its own
/// @param routes   a file with a table of routes; empty for the routes of this program
record Options(int port, String database, String routes) {

    private static final String USAGE = "usage: conformance [--port N] [--db JDBC-URL] [--routes FILE]";

    /// Known to suites, and not there yet.
    private static final List<String> MISSING = List.of("--ws-port", "--tls-port", "--cert", "--key");

    static Options parse(String... arguments) {
        int port = 8000;
        String database = "";
        String routes = "";
        var rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            if (option.equals("--h2c")) {
                missing(option);
                continue;
            }
            if (rest.isEmpty()) throw wrong(option + " needs a value");
            String value = rest.removeFirst();
            switch (option) {
                case "--port" -> port = port(value);
                case "--db" -> database = value;
                case "--routes" -> routes = value;
                default -> {
                    if (!MISSING.contains(option)) throw wrong("there is no option " + option);
                    missing(option);
                }
            }
        }
        return new Options(port, database, routes);
    }

    private static void missing(String option) {
        System.err.println(option + " is not there yet, and is left out");
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
