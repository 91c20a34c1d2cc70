// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Providers;
import dev.retort.endpoint.Routes;
import dev.retort.endpoint.TypeProvider;
import java.util.ArrayList;
import java.util.List;

/// A resource that was mounted by its class, and is made when the application is.
final class MadeResource<R> {

    private final Scope scope;
    private final Class<R> type;
    private final Routes.Made<R> generated;

    MadeResource(Scope scope, Class<R> type) {
        this.scope = scope;
        this.type = type;
        this.generated = Routes.made(type);
    }

    /// Announces its routes; the endpoints are not to be called.
    void announce(Routes to) {
        generated.announce(to);
    }

    void check(Wiring wiring) {
        wiring.check("mount(" + type.getName() + ".class)", provider(), providers(wiring));
    }

    /// Makes it.
    ///
    /// @return its endpoints, in the order in which its routes were announced
    List<Endpoint> endpoints(Wiring wiring) {
        R resource = wiring.make(provider(), providers(wiring));
        var endpoints = new ArrayList<Endpoint>();
        generated.announce(resource, (_, _, endpoint, _, _) -> endpoints.add(endpoint));
        return endpoints;
    }

    private TypeProvider.Single<R> provider() {
        return new TypeProvider.Single<>(type, type, generated.uses(), false, generated.maker());
    }

    private Providers providers(Wiring wiring) {
        return wiring.overridden(scope.settings().providers());
    }
}
