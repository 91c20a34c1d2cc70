// Written by retort-processor from Shop; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Needs;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;

/// The routes of [Shop].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shop_Retort {

    static {
        Routes.Of<Shop> routes = Shop_Retort::announceRoutes;
        Generated.register(1, Shop.class, routes.made(_ -> new Shop()));
    }

    private Shop_Retort() {}

    private static void announceRoutes(Shop resource, Routes routes) {
        routes.add("GET", "/books", call -> all(resource, call), Needs.NOTHING.views(Shop.Books.class));
        routes.add("GET", "/books/{id}", call -> one(resource, call), Needs.NOTHING.views(Shop.Book.class));
        routes.add("GET", "/books/search", call -> search(resource, call), Needs.NOTHING.views(Shop.Found.Here.class, Shop.Found.Nowhere.class));
        routes.add("POST", "/books", call -> add(resource, call), Needs.NOTHING.views(Shop.Book.class));
        routes.add("POST", "/books/new", call -> create(resource, call), Needs.NOTHING.views(Shop.Book.class));
    }

    /// `GET /books`
    private static Answer all(Shop resource, Call call) throws Exception {
        call.ready();
        return call.answer().view(200, resource.all());
    }

    /// `GET /books/{id}`
    private static Answer one(Shop resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        call.ready();
        return call.answer().view(200, resource.one(id));
    }

    /// `GET /books/search`
    private static Answer search(Shop resource, Call call) throws Exception {
        String query = call.queryText("query").readString();
        call.ready();
        return switch (call.answer().returned(resource.search(query))) {
            case Shop.Found.Here answer -> call.answer().reply(200).view(answer);
            case Shop.Found.Nowhere answer -> call.answer().reply(404).view(answer);
        };
    }

    /// `POST /books`
    private static Answer add(Shop resource, Call call) throws Exception {
        String title = call.queryText("title").readString();
        call.ready();
        return call.answer().response(resource.add(title));
    }

    /// `POST /books/new`
    private static Answer create(Shop resource, Call call) throws Exception {
        String title = call.queryText("title").readString();
        call.ready();
        return call.answer().created(resource.create(title));
    }
}
