// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Response;
import dev.retort.Scope;

/// Sends clients that come by `http` to the same address by `https`, with 307. Behind a proxy that speaks
/// `https` to clients and `http` to the application, install [TrustedProxies] as well, or clients are sent
/// in a circle.
public final class HttpsRedirect implements Plugin {

    private HttpsRedirect() {}

    /// The plugin, which has no settings.
    public static HttpsRedirect standard() {
        return new HttpsRedirect();
    }

    @Override
    public void install(Scope scope) {
        scope.around((request, next) -> {
            if (request.scheme().equals("https")) return next.proceed();
            String host = (request.host().isEmpty() ? "localhost" : request.host()).replaceFirst(":(?:80)?$", "");
            return Response.empty(307).header("Location", "https://" + host + request.prefix() + request.target());
        });
    }
}
