// Written by retort-processor from Pets; edit that instead.
package demo;

import dev.retort.Fault;
import dev.retort.Merge;
import dev.retort.Request;
import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonReader;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Matches;
import dev.retort.validation.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The routes of [Pets].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Pets_Retort {

    static {
        Routes.Of<Pets> routes = Pets_Retort::announceRoutes;
        Generated.register(1, Pets.class, routes.made(_ -> new Pets()));
    }

    private static final Constraint<Object> PARAMETERS_TITLE_SIZE = new Size(0, 80, "character");
    private static final Bound PARAMETERS_LIMIT_MIN = Bound.atLeast("1");
    private static final Bound PARAMETERS_LIMIT_MAX = Bound.atMost("100");
    private static final Scalar<Species> SPECIES = Scalars.ofEnum(Species.values());
    private static final Constraint<Number> PARAMETERS_PRICE_DIGITS = new Constraints.Digits(5, 2);
    private static final Constraint<CharSequence> PARAMETERS_LANGUAGE_PATTERN = new Matches("[a-z]{2}", 0).saying("must be two letters");
    private static final Constraint<Object> PARAMETERS_TAGS_SIZE = new Size(0, 10, "element");
    private static final Constraint<Object> ADD_SEVERAL_PETS_SIZE = new Size(1, 100, "element");
    private static final Codec<List<Pet>> LIST_OF_PET = Codecs.list(Pet_Retort.CODEC);
    private static final Constraint<Object> ADD_NAMES_NAMES_ELEMENT_SIZE = new Size(0, 80, "character");
    private static final Codec<Merge<NewPet>> MERGE_OF_NEW_PET = Codecs.merge(NewPet_Retort.CODEC);
    private static final Codec<Map<String, List<Pet>>> MAP_OF_STRING_TO_LIST_OF_PET = Codecs.map(Scalars.STRING, Codecs.list(Pet_Retort.CODEC));

    private Pets_Retort() {}

    private static void announceRoutes(Pets resource, Routes routes) {
        routes.add("GET", "/pets/{id}/visits/{day}", call -> parameters(resource, call));
        routes.add("GET", "/pets/files/{path*}", call -> variables(resource, call));
        routes.add("POST", "/pets", call -> add(resource, call));
        routes.add("POST", "/pets/several", call -> addSeveral(resource, call));
        routes.add("POST", "/pets/names", call -> addNames(resource, call));
        routes.add("PUT", "/pets/{id}", call -> replace(resource, call));
        routes.add("PATCH", "/pets/{id}", call -> change(resource, call));
        routes.add("DELETE", "/pets/{id}", call -> remove(resource, call));
        routes.add("GET", "/pets/newest", call -> newest(resource, call));
        routes.add("GET", "/pets/by-name", call -> byName(resource, call));
        routes.add("GET", "/pets/status", call -> status(resource, call));
        routes.add("GET", "/pets/text", call -> text(resource, call));
        routes.add("GET", "/pets/count", call -> count(resource, call));
    }

    /// `GET /pets/{id}/visits/{day}`
    private static Answer parameters(Pets resource, Call call) throws Exception {
        Argument idSource = call.path("id");
        long id = idSource.readLong();
        idSource.check(id, Bound.POSITIVE);
        LocalDate day = Scalars.LOCAL_DATE.read(call.path("day"));
        String name = call.queryText("name").readString();
        Argument titleSource = call.queryText("title");
        String title = titleSource.readString();
        titleSource.check(title, Constraints.NOT_BLANK);
        titleSource.check(title, PARAMETERS_TITLE_SIZE);
        boolean alive = call.query("alive").readBoolean();
        Argument limitSource = call.query("limit").orElse("20");
        int limit = limitSource.readInt();
        limitSource.check(limit, PARAMETERS_LIMIT_MIN);
        limitSource.check(limit, PARAMETERS_LIMIT_MAX);
        Species species = SPECIES.read(call.query("species").orElse("CAT"));
        Argument priceSource = call.query("price");
        Optional<BigDecimal> price = Optional.empty();
        if (priceSource.isPresent()) {
            BigDecimal priceValue = priceSource.readBigDecimal();
            priceSource.check(priceValue, PARAMETERS_PRICE_DIGITS);
            price = Optional.ofNullable(priceValue);
        }
        Argument languageSource = call.queryText("language");
        String language = null;
        if (languageSource.isPresent()) {
            language = languageSource.readString();
            languageSource.check(language, PARAMETERS_LANGUAGE_PATTERN);
        }
        List<String> tags = new ArrayList<>();
        for (Argument each : call.queries("tags")) {
            String tagsElement = each.readString();
            each.check(tagsElement, Constraints.NOT_BLANK);
            tags.add(tagsElement);
        }
        if (!PARAMETERS_TAGS_SIZE.allows(tags)) call.fault(Fault.In.QUERY, "tags", PARAMETERS_TAGS_SIZE.about(tags));
        Set<Species> kinds = new LinkedHashSet<>();
        for (Argument each : call.queries("kinds")) {
            Species kindsElement = SPECIES.read(each);
            kinds.add(kindsElement);
        }
        Chip chip = Chip_Retort.CODEC.read(call.query("chip"));
        double pageSize = call.query("page-size").readDouble();
        UUID requestId = Scalars.UUID.read(call.header("request-id"));
        Argument traceSource = call.header("X-Trace");
        Optional<String> trace = Optional.empty();
        if (traceSource.isPresent()) {
            String traceValue = traceSource.readString();
            trace = Optional.ofNullable(traceValue);
        }
        List<String> languages = new ArrayList<>();
        for (Argument each : call.headers("Accept-Language")) {
            String languagesElement = each.readString();
            languages.add(languagesElement);
        }
        call.ready();
        return call.answer().json(200, Pet_Retort.CODEC, resource.parameters(id, day, name, title, alive, limit, species, price, language, tags, kinds, chip, pageSize, requestId, trace, languages));
    }

    /// `GET /pets/files/{path*}`
    private static Answer variables(Pets resource, Call call) throws Exception {
        String file = call.path("path").readString();
        Request request = call.wholeRequest();
        call.ready();
        return call.answer().text(200, resource.variables(file, request));
    }

    /// `POST /pets`
    private static Answer add(Pets resource, Call call) throws Exception {
        NewPet pet = call.body().json(NewPet_Retort.CODEC);
        call.ready();
        return call.answer().created(Pet_Retort.CODEC, resource.add(pet));
    }

    private static List<NewPet> readAddSeveralPets(JsonReader in) {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        var elements = new ArrayList<NewPet>();
        while (in.nextElement()) {
            NewPet element = NewPet_Retort.CODEC.read(in);
            elements.add(element);
        }
        if (!ADD_SEVERAL_PETS_SIZE.allows(elements)) in.faultAt(start, ADD_SEVERAL_PETS_SIZE.about(elements));
        return elements;
    }

    /// `POST /pets/several`
    private static Answer addSeveral(Pets resource, Call call) throws Exception {
        List<NewPet> pets = call.body().json(Pets_Retort::readAddSeveralPets);
        call.ready();
        return call.answer().response(LIST_OF_PET, resource.addSeveral(pets));
    }

    private static List<String> readAddNamesNames(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            in.check(element, Constraints.NOT_BLANK);
            in.check(element, ADD_NAMES_NAMES_ELEMENT_SIZE);
            elements.add(element);
        }
        return elements;
    }

    /// `POST /pets/names`
    private static Answer addNames(Pets resource, Call call) throws Exception {
        List<String> names = call.body().json(Pets_Retort::readAddNamesNames);
        call.ready();
        resource.addNames(names);
        return call.answer().nothing(204);
    }

    /// `PUT /pets/{id}`
    private static Answer replace(Pets resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        Optional<NewPet> pet = call.body().optionalJson(NewPet_Retort.CODEC);
        call.ready();
        resource.replace(id, pet);
        return call.answer().nothing(204);
    }

    /// `PATCH /pets/{id}`
    private static Answer change(Pets resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        Merge<NewPet> change = call.body().merge().json(MERGE_OF_NEW_PET);
        call.ready();
        resource.change(id, change);
        return call.answer().nothing(202);
    }

    /// `DELETE /pets/{id}`
    private static Answer remove(Pets resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        NewPet last = call.body().optionalJson(NewPet_Retort.CODEC).orElse(null);
        call.ready();
        resource.remove(id, last);
        return call.answer().nothing(204);
    }

    /// `GET /pets/newest`
    private static Answer newest(Pets resource, Call call) throws Exception {
        call.ready();
        return call.answer().json(200, Pet_Retort.CODEC, resource.newest());
    }

    /// `GET /pets/by-name`
    private static Answer byName(Pets resource, Call call) throws Exception {
        call.ready();
        return call.answer().json(200, MAP_OF_STRING_TO_LIST_OF_PET, resource.byName());
    }

    /// `GET /pets/status`
    private static Answer status(Pets resource, Call call) throws Exception {
        call.ready();
        return call.answer().response(resource.status());
    }

    /// `GET /pets/text`
    private static Answer text(Pets resource, Call call) throws Exception {
        call.ready();
        return call.answer().response(resource.text());
    }

    /// `GET /pets/count`
    private static Answer count(Pets resource, Call call) throws Exception {
        call.ready();
        return call.answer().json(200, Scalars.INTEGER, resource.count());
    }
}
