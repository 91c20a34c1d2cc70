// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Naming;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.test.TestClient;
import dev.retort.test.geography.Heading;
import dev.retort.test.geography.Place;
import dev.retort.test.geography.Route;
import dev.retort.test.geography.Shape;
import dev.retort.test.geography.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Records, enums and sealed interfaces that know nothing of JSON.
class ImportedRecordsTest {

    @Json
    record Journey(Route theRoute, Map<Heading, Place> byHeading, List<Shape> shapes) {}

    @Resource("/journeys")
    static final class Journeys {

        @Post
        Journey add(Journey journey) {
            return journey;
        }

        @Post("/routes")
        Route route(Route route) {
            return route;
        }

        @Get("/{heading}")
        Span<Place> span(Heading heading) {
            var place = new Place(heading.name(), 0, Optional.empty());
            return new Span<>(place, place);
        }

        @Patch("/routes")
        Route change(Merge<Route> change) {
            return change.apply(new Route(
                    List.of(new Place("Rome", 41.9, Optional.of("Via Appia"))), Heading.NORTH, Optional.empty()));
        }
    }

    /// Imports what its package does as well, in the same way.
    @Resource("/places")
    @Json.Import(type = Place.class)
    static final class Places {

        @Post
        Place add(Place place) {
            return place;
        }
    }

    @Json(naming = Naming.AS_IS)
    @Json.Import(type = Place.class)
    record Visit(Place where) {}

    @Resource("/visits")
    static final class Visits {

        @Post
        Visit add(Visit visit) {
            return visit;
        }
    }

    @Json
    @Json.Import(type = Shape.class, discriminator = "kind")
    record Drawing(Shape shape) {}

    @Resource("/drawings")
    static final class Drawings {

        @Post
        Drawing add(Drawing drawing) {
            return drawing;
        }
    }

    private final Retort app =
            Retort.create().mount(new Journeys()).mount(new Places()).mount(new Visits());
    private final TestClient client = TestClient.inMemory(app);

    private String posted(String path, String body, int status) {
        return client.post(path)
                .body("application/json", body)
                .send()
                .expect(status)
                .text();
    }

    private String errors(String path, String body) {
        return String.valueOf(JsonValue.parse(posted(path, body, 422)).at("/errors"));
    }

    @Test
    void a_record_of_another_jar_is_an_object_whose_names_are_written_as_the_importing_package_says() {
        String journey =
                "{\"the_route\":{\"places\":[{\"name\":\"Rome\",\"latitude\":41.9,\"street_name\":\"Via Appia\"}],"
                        + "\"heading\":\"south_west\",\"next_leg\":{\"places\":[{\"name\":\"Bari\",\"latitude\":41.1}],\"heading\":\"north\"}},"
                        + "\"by_heading\":{\"north\":{\"name\":\"Turin\",\"latitude\":45.1}},"
                        + "\"shapes\":[{\"type\":\"circle\",\"radius\":1.5},{\"type\":\"rectangle\",\"width\":1.0,\"side_length\":2.0}]}";

        assertThat(posted("/journeys", journey, 200)).isEqualTo(journey);
    }

    @Test
    void its_constraints_are_checked_and_its_constructor_refuses() {
        assertThat(errors(
                        "/journeys/routes",
                        "{\"places\":[{\"name\":\"\",\"latitude\":91},{\"street_name\":1}],\"heading\":\"east\"}"))
                .isEqualTo("""
                        [{"in":"body","pointer":"/places/0/name","code":"size","detail":"must have at least 1 character","min":1},\
                        {"in":"body","pointer":"/places/0/latitude","code":"maximum","detail":"must be at most 90","limit":90},\
                        {"in":"body","pointer":"/places/1/name","code":"required","detail":"is required"},\
                        {"in":"body","pointer":"/places/1/latitude","code":"required","detail":"is required"},\
                        {"in":"body","pointer":"/places/1/street_name","code":"type","detail":"must be a string"},\
                        {"in":"body","pointer":"/heading","code":"enum","detail":"must be one of north, south_west","allowed":["north","south_west"]}]""");
        String place = "{\"name\":\"Rome\",\"latitude\":41.9}";
        assertThat(errors(
                        "/journeys/routes",
                        "{\"places\":[%1$s,%1$s,%1$s,%1$s],\"heading\":\"north\"}".formatted(place)))
                .contains("must have at most three places");
        assertThat(
                        errors(
                                "/journeys",
                                "{\"the_route\":{\"places\":[],\"heading\":\"north\"},\"by_heading\":{},\"shapes\":[{\"type\":\"circle\",\"radius\":0}]}"))
                .contains("/the_route/places", "/shapes/0/radius");
    }

    @Test
    void a_generic_one_is_used_with_arguments() {
        assertThat(client.get("/journeys/south_west").send().expect(200).text())
                .isEqualTo(
                        "{\"from\":{\"name\":\"SOUTH_WEST\",\"latitude\":0.0},\"to\":{\"name\":\"SOUTH_WEST\",\"latitude\":0.0}}");
    }

    @Test
    void one_is_merged() {
        assertThat(client.patch("/journeys/routes")
                        .body("application/merge-patch+json", "{\"heading\":\"south_west\"}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(
                        "{\"places\":[{\"name\":\"Rome\",\"latitude\":41.9,\"street_name\":\"Via Appia\"}],\"heading\":\"south_west\"}");
    }

    @Test
    void each_import_writes_names_as_its_place_says() {
        String rome = "{\"name\":\"Rome\",\"latitude\":41.9,\"street_name\":\"Via Appia\"}";
        assertThat(posted("/places", rome, 200)).isEqualTo(rome);
        String visit = "{\"where\":{\"name\":\"Rome\",\"latitude\":41.9,\"streetName\":\"Via Appia\"}}";
        assertThat(posted("/visits", visit, 200)).isEqualTo(visit);
    }

    @Test
    void an_import_names_the_member_that_tells_the_records_of_a_sealed_interface_apart() {
        Retort drawings = Retort.create().mount(new Drawings());
        String drawing = "{\"shape\":{\"kind\":\"circle\",\"radius\":1.5}}";

        assertThat(TestClient.inMemory(drawings)
                        .post("/drawings")
                        .body("application/json", drawing)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(drawing);
        assertThat(TestClient.inMemory(drawings)
                        .post("/drawings")
                        .body("application/json", "{\"shape\":{\"type\":\"circle\",\"radius\":1.5}}")
                        .send()
                        .expect(422)
                        .text())
                .contains("\"pointer\":\"/shape/kind\",\"code\":\"required\"");
        assertThat(drawings.openApi().toString()).contains("\"discriminator\":{\"propertyName\":\"kind\"");
    }

    @Test
    void the_document_has_a_schema_for_each_form_that_they_have() {
        JsonValue schemas = app.openApi().at("/components/schemas");

        assertThat(((JsonObject) schemas).members().keySet())
                .containsExactly(
                        "Journey",
                        "Route",
                        "Place",
                        "Heading",
                        "Shape",
                        "Shape_Circle",
                        "Shape_Rectangle",
                        "Problem",
                        "Fault",
                        "Span_Place",
                        "RoutePatch",
                        "Visit",
                        "dev.retort.test.imports.ImportedRecordsTest.Visit.dev.retort.test.geography.Place");
        assertThat(schemas.at("/Place"))
                .hasToString(
                        "{\"title\":\"Place\",\"type\":\"object\",\"required\":[\"name\",\"latitude\"],\"properties\":{"
                                + "\"name\":{\"type\":\"string\",\"minLength\":1},"
                                + "\"latitude\":{\"type\":\"number\",\"format\":\"double\",\"minimum\":-90,\"maximum\":90},"
                                + "\"street_name\":{\"type\":[\"string\",\"null\"]}}}");
        assertThat(schemas.at("/Heading"))
                .hasToString("{\"title\":\"Heading\",\"type\":\"string\",\"enum\":[\"north\",\"south_west\"]}");
        assertThat(schemas.at("/Shape/oneOf"))
                .hasToString(
                        "[{\"$ref\":\"#/components/schemas/Shape_Circle\"},{\"$ref\":\"#/components/schemas/Shape_Rectangle\"}]");
        assertThat(schemas.at("/Visit/properties/where"))
                .hasToString(
                        "{\"$ref\":\"#/components/schemas/dev.retort.test.imports.ImportedRecordsTest.Visit.dev.retort.test.geography.Place\"}");
    }
}
