// Written by retort-processor from Moves; edit that instead.
package demo;

import dev.retort.IfMatch;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import java.util.Optional;

/// The routes of [Moves].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Moves_Retort {

    static {
        Routes.Of<Moves> routes = Moves_Retort::announceRoutes;
        Generated.register(1, Moves.class, routes.made(_ -> new Moves()));
    }

    private Moves_Retort() {}

    private static void announceRoutes(Moves resource, Routes routes) {
        routes.add("GET", "/moves/{id}/state", call -> state(resource, call));
        routes.add("PUT", "/moves/{id}/state", call -> change(resource, call));
        routes.add("DELETE", "/moves/{id}/state", call -> forget(resource, call));
        routes.add("GET", "/moves/{id}", call -> get(resource, call));
    }

    /// `GET /moves/{id}/state`
    private static Answer state(Moves resource, Call call) throws Exception {
        int id = call.path("id").readInt();
        call.ready();
        return call.answer().versioned(Moves$Apology_Retort.CODEC, resource.state(id));
    }

    /// `PUT /moves/{id}/state`
    private static Answer change(Moves resource, Call call) throws Exception {
        int id = call.path("id").readInt();
        IfMatch expected = call.ifMatch();
        call.ready();
        return call.answer().versioned(resource.change(id, expected));
    }

    /// `DELETE /moves/{id}/state`
    private static Answer forget(Moves resource, Call call) throws Exception {
        int id = call.path("id").readInt();
        Optional<IfMatch> expected = call.optionalIfMatch();
        call.ready();
        return call.answer().writer(200, resource.forget(id, expected));
    }

    /// `GET /moves/{id}`
    private static Answer get(Moves resource, Call call) throws Exception {
        int id = call.path("id").readInt();
        call.ready();
        return call.answer().response(resource.get(id));
    }
}
