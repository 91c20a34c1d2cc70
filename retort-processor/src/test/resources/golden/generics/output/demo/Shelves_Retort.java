// Written by retort-processor from Shelves; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;

/// The routes of [Shelves].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shelves_Retort {

    static {
        Routes.Of<Shelves> routes = Shelves_Retort::announceRoutes;
        Generated.register(1, Shelves.class, routes.made(_ -> new Shelves()));
    }

    private static final Codec<Page<Shelf>> PAGE_OF_SHELF = new Page_Retort<>(Shelf_Retort.CODEC);

    private Shelves_Retort() {}

    private static void announceRoutes(Shelves resource, Routes routes) {
        routes.add("GET", "/shelves", call -> list(resource, call));
        routes.add("POST", "/shelves", call -> put(resource, call));
    }

    /// `GET /shelves`
    private static Answer list(Shelves resource, Call call) throws Exception {
        call.ready();
        return call.answer().json(200, PAGE_OF_SHELF, resource.list());
    }

    /// `POST /shelves`
    private static Answer put(Shelves resource, Call call) throws Exception {
        Page<Shelf> shelves = call.body().json(PAGE_OF_SHELF);
        call.ready();
        resource.put(shelves);
        return call.answer().nothing(204);
    }
}
