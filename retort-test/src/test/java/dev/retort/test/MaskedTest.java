// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Invalid;
import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Masked;
import dev.retort.Merge;
import dev.retort.Migration;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Raw;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Secret;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told to nobody, asked for in the manner that tells whatever was sent.
class MaskedTest {

    private static final String DIGITS = "[0-9]+";

    private final TestClient client =
            TestClient.inMemory(Retort.create().install(Migration.fromFastApi()).mount(new Endpoints()));

    private final TestClient strict = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @Json
    record Login(
            @Masked @Size(min = 20) String password,
            Optional<@Masked @Pattern(regexp = DIGITS) String> pin,
            Optional<@Size(min = 20) Secret> secret,
            Optional<Card> card,
            Optional<List<@Masked @Size(min = 20) String>> codes,
            Optional<@Masked Person> person,
            Optional<Box<@Masked Integer>> box) {}

    @Json
    record Person(String name, int age) {}

    @Json
    record Box<T>(T content) {}

    @Json.Value
    record Card(@Masked @Size(min = 20) String number) {}

    @Json
    record Account(String name, Secret password) {}

    @Json
    record Vault(Map<String, Secret> keys, int number) {}

    @Resource
    record Endpoints() {

        @Post("/login")
        void login(Login body) {}

        @Post("/whole")
        void whole(@Masked Person body) {}

        @Get("/parameters")
        void parameters(
                Optional<@Masked Integer> token,
                @Header("x-key") Optional<@Size(min = 20) Secret> key,
                Optional<Card> card,
                List<@Masked Integer> pins,
                Optional<Integer> tokens) {}

        @Post("/accounts")
        Account account(Account body) {
            return body;
        }

        @Patch("/accounts")
        boolean changed(Merge<Account> patch) {
            var before = new Account("Ada", Secret.of("a long and lovely word"));
            return patch.apply(before).password().equals(before.password());
        }

        @Post("/refused")
        void refused(Account body) {
            throw Invalid.at("password", "is too common").and("", "is known");
        }

        @Post("/refused/raw")
        void refusedRaw(Raw<Account> body) {
            throw Invalid.at("password", body.value().name() + " has it too");
        }

        @Patch("/refused")
        void refusedPatch(Merge<Account> patch) {
            patch.apply(new Account("Ada", Secret.of("a long and lovely word")));
            throw Invalid.at("", "is too common");
        }

        @Post("/accounts/{number}")
        void numbered(Account body, int number) {}

        @Post("/vaults")
        void vault(Vault body) {}

        @Patch("/echo")
        Merge<Account> echo(Merge<Account> patch) {
            return patch;
        }

        @Patch("/printed")
        String printed(Merge<Login> patch) {
            return patch.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"swordfish\"}",
                "{\"password\":[\"swordfish\"]}",
                "{\"password\":\"12345678901234567890\",\"pin\":\"swordfish\"}",
                "{\"password\":\"12345678901234567890\",\"secret\":\"swordfish\"}",
                "{\"password\":\"12345678901234567890\",\"card\":\"swordfish\"}",
                "{\"password\":\"12345678901234567890\",\"codes\":[\"swordfish\"]}",
                "{\"password\":\"12345678901234567890\",\"person\":{\"name\":\"swordfish\"}}",
                "{\"password\":\"12345678901234567890\",\"box\":{\"content\":\"swordfish\"}}",
            })
    void a_masked_member_is_not_told(String json) {
        String answer = client.post("/login")
                .json(JsonValue.parse(json))
                .send()
                .expect(422)
                .text();

        assertThat(answer).contains("**********").doesNotContain("swordfish");
    }

    @Test
    void what_is_around_a_masked_member_is_told_without_it() {
        String answer = client.post("/accounts")
                .json(JsonValue.parse("{\"password\":\"swordfish\",\"mail\":\"ada@example.org\"}"))
                .send()
                .expect(422)
                .text();

        assertThat(answer).contains("{\"password\":\"**********\",\"mail\":\"ada@example.org\"}");
    }

    @Test
    void a_whole_body_is_not_told() {
        String answer = client.post("/whole")
                .json(JsonValue.parse("{\"name\":\"swordfish\"}"))
                .send()
                .expect(422)
                .text();

        assertThat(answer).contains("\"input\":\"**********\"").doesNotContain("swordfish");
    }

    @ParameterizedTest
    @CsvSource({"POST, /refused", "POST, /refused/raw", "PATCH, /refused", "POST, /by-hand"})
    void what_the_program_refuses_is_not_told_either(String method, String path) {
        try (var asking = TestClient.inMemory(Retort.create()
                .install(Migration.fromFastApi())
                .mount(new Endpoints())
                .post("/by-hand", request -> {
                    request.json(Account.class);
                    throw Invalid.at("", "is too common");
                }))) {
            String answer = asking.request(method, path)
                    .json(JsonValue.parse("{\"name\":\"Ada\",\"password\":\"swordfish\"}"))
                    .send()
                    .expect(422)
                    .text();

            assertThat(answer).contains("**********").doesNotContain("swordfish");
        }
    }

    @Test
    void a_good_body_beside_a_faulty_parameter_is_told_without_it() {
        try (var telling = TestClient.inMemory(Retort.create()
                .mount(new Endpoints())
                .onError(
                        InvalidRequest.class,
                        (refused, _) -> Response.of(
                                422, refused.body().map(JsonValue::toString).orElse(""))))) {
            assertThat(telling.post("/accounts/seven")
                            .json(JsonValue.parse("{\"name\":\"Ada\",\"password\":\"swordfish\"}"))
                            .send()
                            .expect(422)
                            .text())
                    .contains("Ada")
                    .contains("**********")
                    .doesNotContain("swordfish");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=swordfish", "card=swordfish", "pins=1&pins=swordfish"})
    void a_masked_parameter_is_not_told(String query) {
        String answer = client.get("/parameters?" + query).send().expect(422).text();

        assertThat(answer).contains("\"input\":\"**********\"").doesNotContain("swordfish");
    }

    @Test
    void a_secret_header_field_is_not_told() {
        String answer = client.get("/parameters")
                .header("X-Key", "swordfish")
                .send()
                .expect(422)
                .text();

        assertThat(answer).contains("\"input\":\"**********\"").doesNotContain("swordfish");
    }

    @Test
    void a_parameter_with_a_longer_name_is_told() {
        assertThat(client.get("/parameters?tokens=word").send().expect(422).text())
                .contains("\"input\":\"word\"");
    }

    @Test
    void a_secret_is_read_and_written_as_asterisks() {
        var sent = JsonValue.parse("{\"name\":\"Ada\",\"password\":\"swordfish\"}");

        assertThat(strict.post("/accounts").json(sent).send().expect(200).text())
                .isEqualTo("{\"name\":\"Ada\",\"password\":\"**********\"}");
    }

    @Test
    void a_test_cannot_send_asterisks_for_a_secret() {
        var request = strict.post("/accounts");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.json(new Account("Ada", Secret.of("swordfish"))))
                .withMessage(
                        "a Secret in this body would be sent as asterisks, since it is never written: send a map with its text");
    }

    @Test
    void a_patch_keeps_the_secrets_that_it_does_not_change() {
        assertThat(strict.patch("/accounts")
                        .json(JsonValue.parse("{\"name\":\"Bea\"}"))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("true");
        assertThat(strict.patch("/accounts")
                        .json(JsonValue.parse("{\"password\":\"swordfish\"}"))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("false");
    }

    @Test
    void a_patch_has_asterisks_for_secrets_where_it_is_written() {
        assertThat(strict.patch("/echo")
                        .json(JsonValue.parse("{\"password\":\"swordfish\",\"name\":\"Bea\"}"))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"password\":\"**********\",\"name\":\"Bea\"}");
    }

    @Test
    void a_patch_has_asterisks_for_all_that_is_masked_where_it_is_printed() {
        var patch = JsonValue.parse("""
                {"password":"a long, long swordfish","codes":["a longer swordfish word"],"pin":null,\
                "secret":"another swordfish word","person":{"name":"swordfish"}}""");

        assertThat(strict.patch("/printed").json(patch).send().expect(200).text())
                .isEqualTo("""
                        {"password":"**********","codes":["**********"],"pin":null,\
                        "secret":"**********","person":"**********"}""");
    }

    @Test
    void a_secret_below_a_long_name_is_not_told() {
        String answer = client.post("/vaults")
                .json(JsonValue.of(Map.of("keys", Map.of("a".repeat(101), "swordfish"))))
                .send()
                .expect(422)
                .text();

        assertThat(answer).contains("**********").doesNotContain("swordfish");
    }

    @Test
    void the_document_has_forms_hide_it() {
        String document = strict.get("/openapi.json").send().expect(200).text();

        assertThat(document).contains("""
                "password":{"type":"string","format":"password","minLength":20}""", """
                "secret":{"type":["string","null"],"format":"password","minLength":20}""");
    }
}
