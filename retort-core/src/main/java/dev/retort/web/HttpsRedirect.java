// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Response;
import dev.retort.Scope;
import java.util.OptionalInt;

/// Sends clients that come by `http` to the same address by `https`, with 307. Behind a proxy that speaks
/// `https` to clients and `http` to the application, install [TrustedProxies] as well, or clients are sent
/// in a circle.
public final class HttpsRedirect implements Plugin {

    private static final int STANDARD = 443;

    private final OptionalInt port;

    private HttpsRedirect(OptionalInt port) {
        this.port = port;
    }

    /// Keeps the port that a client names, and leaves out port 80.
    public static HttpsRedirect standard() {
        return new HttpsRedirect(OptionalInt.empty());
    }

    /// Sends clients to this port, whichever they have come by: for an application that listens on two
    /// ports itself, such as 8000 and 8443.
    ///
    /// @throws IllegalArgumentException when the port is not 1 to 65535
    public static HttpsRedirect toPort(int port) {
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("port must be 1 to 65535, but is " + port);
        return new HttpsRedirect(OptionalInt.of(port));
    }

    @Override
    public void install(Scope scope) {
        scope.around((request, next) -> {
            if (request.scheme().equals("https")) return next.proceed();
            String host = request.host().isEmpty() ? "localhost" : request.host();
            return Response.empty(307)
                    .header("Location", "https://" + placed(host) + request.prefix() + request.target());
        });
    }

    private String placed(String host) {
        if (port.isEmpty()) return host.replaceFirst(":(?:80)?$", "");
        String name = host.replaceFirst(":[0-9]*$", "");
        return port.getAsInt() == STANDARD ? name : name + ":" + port.getAsInt();
    }
}
