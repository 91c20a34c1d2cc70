// Written by retort-processor from Journeys; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import java.util.List;

/// The routes of [Journeys].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journeys_Retort {

    static {
        Routes.Of<Journeys> routes = Journeys_Retort::announceRoutes;
        Generated.register(1, Journeys.class, routes.made(_ -> new Journeys()));
    }

    private static final Codec<List<Geo.Place>> LIST_OF_GEO_PLACE = Codecs.list(Journeys$demo$Geo$Place_Retort.CODEC);
    private static final Codec<Geo.Span<Geo.Shape>> SPAN_OF_GEO_SHAPE = new Journeys$demo$Geo$Span_Retort<>(Journeys$demo$Geo$Shape_Retort.CODEC);

    private Journeys_Retort() {}

    private static void announceRoutes(Journeys resource, Routes routes) {
        routes.add("GET", "/journeys", call -> all(resource, call));
        routes.add("GET", "/journeys/{heading}", call -> towards(resource, call));
    }

    /// `GET /journeys`
    private static Answer all(Journeys resource, Call call) throws Exception {
        call.ready();
        return call.answer().json(200, LIST_OF_GEO_PLACE, resource.all());
    }

    /// `GET /journeys/{heading}`
    private static Answer towards(Journeys resource, Call call) throws Exception {
        Geo.Heading heading = Journeys$demo$Geo$Heading_Retort.CODEC.read(call.path("heading"));
        call.ready();
        return call.answer().json(200, SPAN_OF_GEO_SHAPE, resource.towards(heading));
    }
}
