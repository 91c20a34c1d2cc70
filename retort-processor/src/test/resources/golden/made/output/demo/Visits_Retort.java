// Written by retort-processor from Visits; edit that instead.
package demo;

import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The routes of [Visits].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Visits_Retort {

    static {
        Routes.Of<Visits> routes = Visits_Retort::announceRoutes;
        Generated.register(1, Visits.class, routes.made(_ -> new Visits()));
    }

    private static final Bound LIST_PAGES_MAX = Bound.atMost("9");
    private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Scalars.STRING);

    private Visits_Retort() {}

    private static void announceRoutes(Visits resource, Routes routes) {
        routes.add("GET", "/visits", call -> list(resource, call));
        routes.add("POST", "/visits", call -> add(resource, call));
    }

    /// `GET /visits`
    private static Answer list(Visits resource, Call call) throws Exception {
        Argument untilSource = call.query("until");
        Instant until = null;
        if (untilSource.isPresent()) {
            until = Scalars.INSTANT.read(untilSource);
        } else {
            until = Instant.now();
        }
        Argument pagesSource = call.query("pages");
        int pages = 0;
        if (pagesSource.isPresent()) {
            pages = pagesSource.readInt();
            pagesSource.check(pages, LIST_PAGES_MAX);
        } else {
            pages = Visits.pages();
        }
        List<String> hosts = new ArrayList<>();
        for (Argument each : call.queries("hosts")) {
            String hostsElement = each.readString();
            hosts.add(hostsElement);
        }
        if (hosts.isEmpty()) hosts.addAll(Visits.hosts());
        call.ready();
        return call.answer().json(200, LIST_OF_STRING, resource.list(until, pages, hosts));
    }

    /// `POST /visits`
    private static Answer add(Visits resource, Call call) throws Exception {
        Visit visit = call.body().json(Visit_Retort.CODEC);
        call.ready();
        return call.answer().json(200, Visit_Retort.CODEC, resource.add(visit));
    }
}
