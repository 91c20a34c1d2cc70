// Written by retort-processor from Results; edit that instead.
package demo;

import dev.retort.Negotiated;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.Scalars;
import java.util.List;

/// The routes of [Results].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Results_Retort {

    static {
        Routes.Of<Results> routes = Results_Retort::announceRoutes;
        Generated.register(1, Results.class, routes.made(_ -> new Results()));
    }

    private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Scalars.STRING);

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
        routes.add("GET", "/results/search/{id}", call -> search(resource, call));
        routes.add("GET", "/results/table", call -> table(resource, call));
    }

    /// `GET /results/page`
    private static Answer page(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().html(200, resource.page());
    }

    /// `GET /results/logo`
    private static Answer logo(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().producing("image/png").bytes(200, resource.logo());
    }

    /// `GET /results/report`
    private static Answer report(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().producing("text/csv; charset=utf-8").response(resource.report());
    }

    /// `POST /results/blobs`
    private static Answer add(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().created(resource.add());
    }

    /// `POST /results/move`
    private static Answer move(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().redirect(303, resource.move());
    }

    /// `GET /results/old`
    private static Answer old(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().redirect(308, resource.old());
    }

    /// `GET /results/events`
    private static Answer events(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().stream(200, Scalars.STRING, resource.events());
    }

    /// `GET /results/events/lines`
    private static Answer lines(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().producing("application/jsonl").stream(Scalars.INTEGER, resource.lines());
    }

    /// `GET /results/ticks`
    private static Answer ticks(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().events(200, Scalars.INTEGER, resource.ticks());
    }

    /// `POST /results/news`
    private static Answer news(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().events(Scalars.STRING, resource.news());
    }

    /// `GET /results/invoice`
    private static Answer invoice(Results resource, Call call) throws Exception {
        call.ready();
        return call.answer().producing("application/pdf").file(resource.invoice());
    }

    /// `GET /results/search/{id}`
    private static Answer search(Results resource, Call call) throws Exception {
        Negotiated type = call.answer().negotiated("application/json", "image/png", "application/octet-stream", "text/event-stream");
        long id = call.path("id").readLong();
        call.ready();
        return switch (call.answer().returned(resource.search(id, type))) {
            case Search.Found answer -> call.answer().reply(200).header("Age", Scalars.LONG, answer.age()).json(LIST_OF_STRING, answer.names());
            case Search.Picture answer -> call.answer().reply(200).producing("image/png").bytes(answer.pixels());
            case Search.Filed answer -> call.answer().reply(200).file(answer.file());
            case Search.Moved answer -> call.answer().reply(301).header("Location", Scalars.STRING, answer.address()).nothing();
            case Search.Left answer -> call.answer().reply(410).json(Search$Left_Retort.CODEC, answer);
            case Search.Later answer -> call.answer().reply(202).events(Scalars.STRING, answer.news());
        };
    }

    /// `GET /results/table`
    private static Answer table(Results resource, Call call) throws Exception {
        Negotiated type = call.answer().negotiated("text/csv; charset=utf-8", "text/html; charset=utf-8");
        call.ready();
        return call.answer().response(resource.table(type));
    }
}
