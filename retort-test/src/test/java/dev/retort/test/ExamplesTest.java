// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Example;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Schema;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Examples and keywords that are written by hand, in the document.
class ExamplesTest {

    @Json
    @Example("{\"name\": \"Tom\", \"price\": 999, \"colour\": \"RED\"}")
    @Schema("{\"title\": \"A pet\", \"x-owner\": \"shop\"}")
    record Pet(
            @Example("Tom") @Example("Kitty") String name,

            @Example("999") @Schema("{\"x-unit\": \"cent\"}")
            long price,

            @Schema(deprecated = true) @Example("RED") Colour colour) {}

    /// A toy.
    ///
    /// {@snippet lang=json :
    /// {"name": "ball"}
    /// }
    @Json
    record Toy(String name) {}

    @Json
    @Example("RED")
    enum Colour {
        RED,
        GREEN
    }

    /// Holds what refers to something, and what looks so.
    @Json
    record Event(
            @Example("{\"$ref\": \"#/components/schemas/Pet\"}")
            JsonValue data,

            @Schema("{\"$ref\": \"#/components/schemas/dev.retort.test.ExamplesTest$Pet\"}")
            JsonValue pet,

            @Schema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}")
            JsonValue schema) {}

    @Resource("/events")
    record Events() {

        @Patch
        Event change(Merge<Event> change) {
            return change.apply(new Event(new JsonNull(), new JsonNull(), new JsonNull()));
        }
    }

    @Resource("/pets")
    record Pets() {

        @Get("/{id}")
        @Example("{\"name\": \"Tom\", \"price\": 999, \"colour\": \"RED\"}")
        Pet get(
                @Example(name = "first", summary = "The first pet", value = "1")
                        @Example(name = "none", description = "No *number*.", value = "tom", valid = false)
                        long id,
                @Example("3") @Schema(deprecated = true) int limit) {
            return new Pet("Tom", id, Colour.RED);
        }

        /// The names of all.
        ///
        /// {@snippet lang=json id=short :
        /// [{"name": "ball"}]
        /// }
        ///
        /// Newest first.
        @Get
        List<Toy> all() {
            return List.of();
        }

        @Post
        @Example(name = "two", value = "[\"Tom\", \"Kitty\"]")
        @Example("[]")
        List<String> add(
                @Example(
                                name = "cat",
                                summary = "A cat",
                                value = "{\"name\": \"Tom\", \"price\": 1, \"colour\": \"GREEN\"}")
                        Pet pet) {
            return List.of(pet.name());
        }
    }

    private final TestResponse document = TestClient.inMemory(Retort.create().mount(new Pets()))
            .get("/openapi.json")
            .send()
            .expect(200);

    @Test
    void examples_of_members_and_types_stand_in_the_schemas() {
        assertThat(document.json("/components/schemas/Pet")).hasToString("""
                {"title":"A pet","type":"object","required":["name","price","colour"],"properties":{\
                "name":{"type":"string","examples":["Tom","Kitty"]},\
                "price":{"type":"integer","format":"int64","examples":[999],"x-unit":"cent"},\
                "colour":{"$ref":"#/components/schemas/Colour","deprecated":true,"examples":["RED"]}},\
                "examples":[{"name":"Tom","price":999,"colour":"RED"}],"x-owner":"shop"}""");
        assertThat(document.json("/components/schemas/Colour/examples")).hasToString("[\"RED\"]");
    }

    @Test
    void named_examples_of_a_parameter_stand_beside_its_schema() {
        assertThat(document.json("/paths/~1pets~1{id}/get/parameters/0/examples"))
                .hasToString("""
                {"first":{"summary":"The first pet","value":1},"none":{"description":"No *number*.","value":"tom"}}""");
    }

    @Test
    void a_parameter_may_be_deprecated() {
        assertThat(document.json("/paths/~1pets~1{id}/get/parameters/1")).hasToString("""
                {"name":"limit","in":"query","required":true,"deprecated":true,\
                "schema":{"type":"integer","format":"int32","examples":[3]}}""");
    }

    @Test
    void a_body_has_named_examples() {
        assertThat(document.json("/paths/~1pets/post/requestBody/content/application~1json/examples/cat"))
                .hasToString("{\"summary\":\"A cat\",\"value\":{\"name\":\"Tom\",\"price\":1,\"colour\":\"GREEN\"}}");
    }

    @Test
    void what_looks_like_a_reference_is_left_alone_in_values() {
        JsonObject events = Retort.create().mount(new Events()).openApi();
        String properties = """
                {"data":{"examples":[{"$ref":"#/components/schemas/Pet"}]},\
                "pet":{"$ref":"#/components/schemas/Pet"},\
                "schema":{"$ref":"https://json-schema.org/draft/2020-12/schema"}}""";

        assertThat(events.at("/components/schemas/Event/properties")).hasToString(properties);
        assertThat(events.at("/components/schemas/EventPatch/properties/schema/$ref"))
                .hasToString("\"https://json-schema.org/draft/2020-12/schema\"");
        assertThat(events.at("/components/schemas/Pet/title")).hasToString("\"A pet\"");
    }

    @Test
    void json_in_comments_is_an_example() {
        assertThat(document.json("/components/schemas/Toy"))
                .hasToString(
                        "{\"title\":\"Toy\",\"description\":\"A toy.\",\"type\":\"object\",\"required\":[\"name\"],"
                                + "\"properties\":{\"name\":{\"type\":\"string\"}},\"examples\":[{\"name\":\"ball\"}]}");
        assertThat(document.json("/paths/~1pets/get/responses/200/content/application~1json/examples"))
                .hasToString("{\"short\":{\"value\":[{\"name\":\"ball\"}]}}");
        assertThat(document.json("/paths/~1pets/get/description")).hasToString("\"Newest first.\"");
    }

    @Test
    void an_answer_has_the_examples_of_the_method() {
        assertThat(document.json("/paths/~1pets~1{id}/get/responses/200/content/application~1json/example"))
                .hasToString("{\"name\":\"Tom\",\"price\":999,\"colour\":\"RED\"}");
        assertThat(document.json("/paths/~1pets/post/responses/200/content/application~1json/examples"))
                .hasToString("{\"two\":{\"value\":[\"Tom\",\"Kitty\"]},\"example2\":{\"value\":[]}}");
    }
}
