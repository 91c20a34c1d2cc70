// Written by retort-processor from Results; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Scalars;

/// The routes of [Results].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Results_Retort {

    static {
        Routes.Of<Results> routes = Results_Retort::announceRoutes;
        Generated.register(1, Results.class, routes);
    }

    private Results_Retort() {}

    private static void announceRoutes(Results resource, Routes routes) {
        routes.add("GET", "/results/page", call -> page(resource, call));
        routes.add("GET", "/results/logo", call -> logo(resource, call));
        routes.add("GET", "/results/report", call -> report(resource, call));
        routes.add("POST", "/results/blobs", call -> add(resource, call));
        routes.add("POST", "/results/move", call -> move(resource, call));
        routes.add("GET", "/results/old", call -> old(resource, call));
        routes.add("GET", "/results/events", call -> events(resource, call));
        routes.add("GET", "/results/events/lines", call -> lines(resource, call));
        routes.add("GET", "/results/ticks", call -> ticks(resource, call));
        routes.add("POST", "/results/news", call -> news(resource, call));
        routes.add("GET", "/results/invoice", call -> invoice(resource, call));
    }

    /// `GET /results/page`
    private static Answer page(Results resource, Call call) throws Exception {
        return call.html(200, resource.page());
    }

    /// `GET /results/logo`
    private static Answer logo(Results resource, Call call) throws Exception {
        return call.producing("image/png").bytes(200, resource.logo());
    }

    /// `GET /results/report`
    private static Answer report(Results resource, Call call) throws Exception {
        return call.producing("text/csv; charset=utf-8").response(resource.report());
    }

    /// `POST /results/blobs`
    private static Answer add(Results resource, Call call) throws Exception {
        return call.created(resource.add());
    }

    /// `POST /results/move`
    private static Answer move(Results resource, Call call) throws Exception {
        return call.redirect(303, resource.move());
    }

    /// `GET /results/old`
    private static Answer old(Results resource, Call call) throws Exception {
        return call.redirect(308, resource.old());
    }

    /// `GET /results/events`
    private static Answer events(Results resource, Call call) throws Exception {
        return call.stream(200, Scalars.STRING, resource.events());
    }

    /// `GET /results/events/lines`
    private static Answer lines(Results resource, Call call) throws Exception {
        return call.producing("application/jsonl").stream(Scalars.INTEGER, resource.lines());
    }

    /// `GET /results/ticks`
    private static Answer ticks(Results resource, Call call) throws Exception {
        return call.events(200, Scalars.INTEGER, resource.ticks());
    }

    /// `POST /results/news`
    private static Answer news(Results resource, Call call) throws Exception {
        return call.events(Scalars.STRING, resource.news());
    }

    /// `GET /results/invoice`
    private static Answer invoice(Results resource, Call call) throws Exception {
        return call.producing("application/pdf").file(resource.invoice());
    }
}
