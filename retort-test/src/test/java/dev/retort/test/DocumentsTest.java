// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Delete;
import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.OpenApiVersion;
import dev.retort.Operation;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Sse;
import dev.retort.Tagged;
import dev.retort.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents of an application: in several versions, several at once, as text, and without a server.
class DocumentsTest {

    @Json
    record Pet(String name, Optional<Pet> friend) {}

    /// Pets on sale.
    @Resource("/pets")
    static final class Pets {

        @Get("/{id}")
        Pet get(int id) {
            return new Pet("Tom", Optional.empty());
        }

        @Delete("/{key}")
        @Tagged("keepers")
        void delete(int key) {}

        @Get("/lines")
        @Produces("application/jsonl")
        Stream<Pet> lines() {
            return Stream.empty();
        }

        @Get("/news")
        Sse<Pet> news() {
            return Sse.of(Stream.empty());
        }
    }

    @Json
    record Report(Wind wind) {}

    @Json
    record Wind(int knots) {}

    @Json
    record Place(String name, Optional<Place> within) {}

    @Resource("/weather")
    static final class Weather {

        @Get
        Sse<Report> reports() {
            return Sse.of(Stream.empty());
        }

        @Get("/place")
        Place place() {
            return new Place("here", Optional.empty());
        }
    }

    @Resource
    static final class Named {

        @Get("/named")
        @Operation(extra = """
                {"responses": {"default": {
                    "description": "Anything else.",
                    "headers": {"x-total": {"schema": {"type": ["integer", "null"]}}},
                    "content": {"application/json": {
                        "schema": {"type": ["string", "null"]},
                        "example": {"schema": {"type": ["string", "null"]}}}}}}}""")
        void named() {}
    }

    private static Retort pets() {
        return Retort.create()
                .info(Info.of("Pets", "1").summary("Animals.").license("Apache-2.0"))
                .mount(new Pets())
                .get("/plain", _ -> "plain");
    }

    @Test
    void a_document_can_be_had_without_a_server() {
        try (var client = TestClient.inMemory(pets())) {
            assertThat(pets().openApi())
                    .hasToString(client.get("/openapi.json").send().text());
        }
    }

    @Test
    void a_document_of_what_is_wrong_cannot_be_had() {
        Retort wrong = pets().get("/plain", _ -> "again");

        assertThatThrownBy(wrong::openApi).hasMessageContaining("GET /plain is there twice");
    }

    @Test
    void a_document_is_served_as_yaml_as_well() {
        try (var client = TestClient.inMemory(pets())) {
            TestResponse yaml = client.get("/openapi.yaml").send().expect(200);

            assertThat(yaml.header("Content-Type")).hasValue("application/yaml");
            assertThat(yaml.text()).startsWith("""
                    openapi: "3.1.0"
                    info:
                      title: Pets
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_document_names_its_version(OpenApiVersion version) {
        JsonObject document = pets().openApi(Documentation.standard().version(version));

        assertThat(document.at("/openapi")).hasToString("\"" + version.number() + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /info                                                                            | {"title":"Pets","version":"1","license":{"name":"Apache-2.0","url":"https://spdx.org/licenses/Apache-2.0.html"}}
        /paths/~1pets~1{id}/get/parameters/0/schema/type                                 | "integer"
        /components/schemas/Pet/properties/friend                                        | {"anyOf":[{"$ref":"#/components/schemas/Pet"},{"type":"string","nullable":true,"enum":[null]}]}
        """)
    void an_old_version_is_said_in_its_own_words(String pointer, String text) {
        JsonObject document = pets().openApi(Documentation.standard().version(OpenApiVersion.V3_0));

        assertThat(document.at(pointer)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /headers/x-total/schema            | {"nullable":true,"type":"integer"}
        /content/application~1json/schema  | {"nullable":true,"type":"string"}
        /content/application~1json/example | {"schema":{"type":["string","null"]}}
        """)
    void an_old_version_has_its_own_schemas_under_any_name(String pointer, String text) {
        JsonObject document = Retort.create()
                .mount(new Named())
                .openApi(Documentation.standard().version(OpenApiVersion.V3_0));

        assertThat(document.at("/paths/~1named/get/responses/default" + pointer))
                .hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lines | application~1jsonl  | /itemSchema/$ref | "#/components/schemas/Pet"
        news  | text~1event-stream  | /itemSchema/type | "object"
        """)
    void a_new_version_describes_the_elements_of_sequences(String path, String type, String pointer, String text) {
        JsonObject document = pets().openApi(Documentation.standard().version(OpenApiVersion.V3_2));

        assertThat(document.at("/paths/~1pets~1" + path + "/get/responses/200/content/" + type + pointer))
                .hasToString(text);
    }

    @Test
    void an_old_version_has_no_schemas_of_what_it_cannot_say() {
        Retort news = Retort.create().mount(new Weather());

        JsonObject document = news.openApi(Documentation.standard().version(OpenApiVersion.V3_0));

        assertThat(((JsonObject) news.openApi().at("/components/schemas")).members())
                .containsKeys("Report", "Wind", "Problem", "Place");
        assertThat(((JsonObject) document.at("/components/schemas")).members())
                .containsKeys("Problem", "Place")
                .doesNotContainKeys("Report", "Wind");
    }

    @Test
    void paths_that_differ_in_the_names_of_variables_are_one() {
        JsonObject document = pets().openApi();

        assertThat(((JsonObject) document.at("/paths")).members())
                .containsOnlyKeys("/pets/{id}", "/pets/lines", "/pets/news", "/plain");
        assertThat(document.at("/paths/~1pets~1{id}/delete/parameters/0/name")).hasToString("\"id\"");
    }

    @Test
    void a_document_may_tell_of_some_endpoints_only() {
        Retort application = pets().documentation(
                        Documentation.standard(),
                        Documentation.at("/keepers").only(each -> each.tags().contains("keepers")));
        try (var client = TestClient.inMemory(application)) {
            TestResponse keepers = client.get("/keepers/openapi.json").send().expect(200);

            assertThat(keepers.json("/paths")).asString().startsWith("{\"/pets/{key}\":{\"delete\":");
            assertThat(keepers.json("/tags")).hasToString("[{\"name\":\"keepers\"}]");
            assertThat(((JsonObject) keepers.json("/components/schemas")).members())
                    .containsOnlyKeys("Problem", "Fault");
            assertThat(((JsonObject) client.get("/openapi.json").send().json("/paths")).members())
                    .hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/docs", "/redoc"})
    void two_documents_are_not_at_one_path(String path) {
        Documentation clashing = switch (path) {
            case "/openapi.json" -> Documentation.at("/b").document(path);
            case "/docs" -> Documentation.at("/b").swaggerUi(path);
            default -> Documentation.at("/b").redoc(path);
        };

        assertThatThrownBy(pets().documentation(Documentation.standard(), clashing)::service)
                .hasMessageContaining("two documents or their pages are at " + path);
    }
}
