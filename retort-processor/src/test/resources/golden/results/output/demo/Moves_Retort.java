// Written by retort-processor from Moves; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;

/// The routes of [Moves].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Moves_Retort {

    static {
        Routes.Of<Moves> routes = Moves_Retort::announceRoutes;
        Generated.register(1, Moves.class, routes);
    }

    private Moves_Retort() {}

    private static void announceRoutes(Moves resource, Routes routes) {
        routes.add("GET", "/moves/{id}", call -> get(resource, call));
    }

    /// `GET /moves/{id}`
    private static Answer get(Moves resource, Call call) throws Exception {
        int id = call.path("id").readInt();
        call.ready();
        return call.response(resource.get(id));
    }
}
