// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Name;
import dev.retort.Naming;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names in JSON that are not those in Java.
class WireNamesTest {

    @Json(naming = Naming.SNAKE_CASE)
    enum Species {
        CAT,
        GUINEA_PIG,
        @Name("Dog!")
        DOG
    }

    /// @param firstName what it is called
    @Json(naming = Naming.SNAKE_CASE)
    record Pet(
            @NotBlank String firstName,
            @Name("kind/of~animal") @Default("guinea_pig") Species species,
            Optional<List<@NotBlank String>> oldNames) {
        Pet {
            if (firstName.equals("Rex")) throw Invalid.at("first_name", "is taken");
        }
    }

    @Json(naming = Naming.KEBAB_CASE)
    sealed interface Contact {}

    @Json
    record PostBox(int number) implements Contact {}

    @Json
    @Name("@")
    record Mail(@Name("") String address) implements Contact {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/pets")
        Pet pets(Pet body) {
            return body;
        }

        @Post("/contacts")
        List<Contact> contacts(List<Contact> body) {
            return body;
        }

        @Get("/species")
        Map<Species, Integer> species(@Default("cat") Species species) {
            return Map.of(species, species.ordinal());
        }

        @Patch("/pets")
        Pet change(Merge<Pet> change) {
            return change.apply(new Pet("Tom", Species.CAT, Optional.empty()));
        }
    }

    private final TestClient client = TestClient.inMemory(
            Retort.create().mount(new Endpoints()).get("/lambda", _ -> Map.of(Species.GUINEA_PIG, Species.DOG)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /pets     | {"first_name":"Tom","kind/of~animal":"Dog!","old_names":["Tim"]} | {"first_name":"Tom","kind/of~animal":"Dog!","old_names":["Tim"]}
        /pets     | {"first_name":"Tom"} | {"first_name":"Tom","kind/of~animal":"guinea_pig"}
        /contacts | [{"type":"post-box","number":1},{"type":"@","":"a@b"}] | [{"type":"post-box","number":1},{"type":"@","":"a@b"}]
        """)
    void names_are_read_and_written(String path, String sent, String got) {
        TestResponse response =
                client.post(path).body("application/json", sent).send().expect(200);

        assertThat(response.text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"firstName":"Tom"}                              | body /first_name required is required
        {"first_name":"","old_names":[""]}               | body /first_name not_blank must not be blank; body /old_names/0 not_blank must not be blank
        {"first_name":"Tom","kind/of~animal":"DOG"}      | body /kind~1of~0animal enum must be one of cat, guinea_pig, Dog!
        {"first_name":"Rex"}                             | body /first_name invalid is taken
        """)
    void faults_name_them(String body, String faults) {
        TestResponse response =
                client.post("/pets").body("application/json", body).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void a_patch_has_them() {
        TestResponse response = client.patch("/pets")
                .body("application/merge-patch+json", "{\"first_name\":\"Tim\"}")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("{\"first_name\":\"Tim\",\"kind/of~animal\":\"cat\"}");
    }

    @ParameterizedTest
    @CsvSource({"/species, cat, 0", "/species?species=guinea_pig, guinea_pig, 1", "/species?species=Dog!, Dog!, 2"})
    void parameters_and_keys_have_them(String target, String name, int ordinal) {
        assertThat(client.get(target).send().expect(200).text()).isEqualTo("{\"" + name + "\":" + ordinal + "}");
    }

    @Test
    void a_lambda_writes_them() {
        assertThat(client.get("/lambda").send().expect(200).text()).isEqualTo("{\"guinea_pig\":\"Dog!\"}");
    }

    @Test
    void the_schema_has_them() {
        assertThat(client.get("/openapi.json").send().expect(200).text()).contains("""
                        "required":["first_name"],"properties":{"first_name":{"type":"string","pattern":"\\\\S","description":"what it is called"},\
                        "kind/of~animal":{"$ref":"#/components/schemas/Species","default":"guinea_pig"},""", """
                        "enum":["cat","guinea_pig","Dog!"]""", """
                        "mapping":{"post-box":"#/components/schemas/Contact_PostBox","@":"#/components/schemas/Contact_Mail"}""");
    }
}
