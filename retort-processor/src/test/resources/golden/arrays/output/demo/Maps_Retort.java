// Written by retort-processor from Maps; edit that instead.
package demo;

import dev.retort.Fault;
import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.PrimitiveArrays;
import dev.retort.validation.Constraints;
import java.util.ArrayList;
import java.util.List;

/// The routes of [Maps].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Maps_Retort {

    static {
        Routes.Of<Maps> routes = Maps_Retort::announceRoutes;
        Generated.register(1, Maps.class, routes.made(_ -> new Maps()));
    }

    private static final Codec<Maps.Place[]> ARRAY_OF_MAPS_PLACE = Codecs.array(Maps$Place_Retort.CODEC, Maps.Place[]::new);

    private Maps_Retort() {}

    private static void announceRoutes(Maps resource, Routes routes) {
        routes.add("GET", "/maps", call -> find(resource, call));
        routes.add("POST", "/maps", call -> add(resource, call));
    }

    /// `GET /maps`
    private static Answer find(Maps resource, Call call) throws Exception {
        List<Integer> scaleElements = new ArrayList<>();
        for (Argument each : call.queries("scale")) {
            int scaleElement = each.readInt();
            scaleElements.add(scaleElement);
        }
        int[] scale = PrimitiveArrays.INTS.of(scaleElements);
        List<String> wordElements = new ArrayList<>();
        for (Argument each : call.queries("word")) {
            String wordElement = each.readString();
            wordElements.add(wordElement);
        }
        String[] word = wordElements.toArray(String[]::new);
        if (!Constraints.NOT_EMPTY.allows(word)) call.fault(Fault.In.QUERY, "word", Constraints.NOT_EMPTY.about(word));
        call.ready();
        return call.answer().json(200, Maps$Map_Retort.CODEC, resource.find(scale, word));
    }

    /// `POST /maps`
    private static Answer add(Maps resource, Call call) throws Exception {
        Maps.Place[] places = call.body().json(ARRAY_OF_MAPS_PLACE);
        call.ready();
        return call.answer().json(200, ARRAY_OF_MAPS_PLACE, resource.add(places));
    }
}
