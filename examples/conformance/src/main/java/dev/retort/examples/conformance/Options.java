// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Tls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the command line says.
///
/// @param port     to listen on
/// @param sockets  a port on which `/` is a WebSocket; negative for none
/// @param tls      port, certificate and key for TLS, if all of them are there
/// @param database JDBC URL; empty for a SQLite file of its own
/// @param routes   a file with a table of routes; empty for the routes of this program
record Options(int port, int sockets, Optional<Secure> tls, String database, String routes) {

    /// Where TLS is spoken, and with what.
    record Secure(int port, Tls tls) {}

    private static final String USAGE =
            "usage: conformance [--port N] [--h2c] [--ws-port N] [--tls-port N --cert FILE --key FILE]"
                    + " [--db JDBC-URL] [--routes FILE]";

    static Options parse(String... arguments) {
        int port = 8000;
        String database = "";
        String routes = "";
        int sockets = -1;
        int tlsPort = -1;
        String certificate = "";
        String key = "";
        var rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            // HTTP/2 without TLS is always spoken.
            if (option.equals("--h2c")) continue;
            if (rest.isEmpty()) throw wrong(option + " needs a value");
            String value = rest.removeFirst();
            switch (option) {
                case "--port" -> port = port(value);
                case "--ws-port" -> sockets = port(value);
                case "--tls-port" -> tlsPort = port(value);
                case "--cert" -> certificate = value;
                case "--key" -> key = value;
                case "--db" -> database = value;
                case "--routes" -> routes = value;
                default -> throw wrong("there is no option " + option);
            }
        }
        if (tlsPort >= 0 && (certificate.isEmpty() || key.isEmpty()))
            throw wrong("--tls-port needs a certificate and a key: --cert FILE --key FILE");
        Optional<Secure> tls = tlsPort < 0
                ? Optional.empty()
                : Optional.of(new Secure(tlsPort, Tls.of(Path.of(certificate), Path.of(key))));
        return new Options(port, sockets, tls, database, routes);
    }

    private static int port(String value) {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65535) return Integer.parseInt(value);
        throw wrong("a port must be 0 to 65535, but is " + value);
    }

    private static RuntimeException wrong(String what) {
        System.err.println(what + "\n" + USAGE);
        System.exit(2);
        return new IllegalStateException("exiting");
    }
}
