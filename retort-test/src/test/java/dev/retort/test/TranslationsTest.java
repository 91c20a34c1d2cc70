// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.retort.Check;
import dev.retort.Get;
import dev.retort.Invalid;
import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is wrong with a request, in the language of its client.
@ParameterizedClass
@EnumSource(Way.class)
record TranslationsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(application());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    private static Retort application() {
        return Retort.create()
                .translate(ResourceBundle.getBundle("dev.retort.test.faults", Locale.GERMAN))
                .translate(Locale.FRENCH, fault -> switch (fault.code()) {
                    case "maximum" ->
                        Optional.of("doit être au plus " + fault.arguments().get("limit"));
                    case "required" -> throw new IllegalStateException("a bug of the program");
                    default -> Optional.empty();
                })
                .mount(new Numbers())
                .mount(
                        "/inner",
                        inner -> inner.translate(
                                        Locale.GERMAN,
                                        fault -> fault.code().equals("maximum")
                                                ? Optional.of("ist zu viel")
                                                : Optional.empty())
                                .onError(
                                        InvalidRequest.class,
                                        (invalid, request) -> Response.of(409, request.errors(invalid)))
                                .mount(new Numbers()));
    }

    @Check(by = Judges.class, method = "isStep", message = "must be a step of {size}")
    @Target(ElementType.TYPE_USE)
    @interface Step {
        int size();
    }

    static final class Judges {
        static boolean isStep(int value, int size) {
            return value % size == 0;
        }
    }

    enum Species {
        CAT,
        DOG
    }

    @Json
    record Pet(
            @Size(min = 2) @Pattern(regexp = "[^x]*", message = "must not be your own name")
            String name,

            @Size(max = 3) String nick,
            @Size(min = 2, max = 3) String code,
            @Size(min = 1, max = 1) List<String> tags,
            @Size(max = 1) List<String> owners,
            Species species,
            @Step(size = 5) int weight) {}

    @Resource("/numbers")
    static final class Numbers {

        @Get
        int number(@Max(99) int limit) {
            if (limit == 0) throw Invalid.at("tags", "a parrot needs a tag");
            return limit;
        }

        @Post
        void add(Pet pet) {}
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                           | de | darf höchstens 99 sein
            de-CH, en;q=0.9              | de | darf höchstens 99 sein
            en;q=0.5, de;q=0.4, fr;q=0.6 | fr | doit être au plus 99
            en, de;q=0.9                 | en | must be at most 99
            en-GB                        | en | must be at most 99
            nl                           | en | must be at most 99
            nl, de                       | de | darf höchstens 99 sein
            de;q=0                       | en | must be at most 99
            *                            | en | must be at most 99
            ;;q=x                        | en | must be at most 99
            """)
    void the_language_that_a_client_wants_most_is_that_of_the_answer(String wanted, String language, String detail) {
        TestResponse response = client.get("/numbers?limit=100")
                .header("Accept-Language", wanted)
                .send()
                .expect(422);
        assertThat(Faults.of(response)).containsExactly("query /limit maximum " + detail);
        assertThat(response.json("/errors/0/limit")).hasToString("99");
        assertThat(response.header("Content-Language")).hasValue(language);
        assertThat(response.header("Vary")).hasValue("Accept-Language");
    }

    @Test
    void a_client_that_wants_no_language_reads_the_sentences_as_they_are() {
        TestResponse response = client.get("/numbers?limit=100").send().expect(422);
        assertThat(response.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"1 problem in the request\",\"errors\":[{\"in\":\"query\",\"pointer\":\"/limit\","
                        + "\"code\":\"maximum\",\"detail\":\"must be at most 99\",\"limit\":99}]}");
        assertThat(response.header("Content-Language")).hasValue("en");
    }

    @Test
    void more_than_five_hundred_characters_are_no_wish() {
        TestResponse response = client.get("/numbers?limit=100")
                .header("Accept-Language", "de," + "fr,".repeat(166) + "it")
                .send()
                .expect(422);
        assertThat(response.header("Content-Language")).hasValue("en");
    }

    @Test
    void a_bundle_has_sentences_for_codes_for_their_kinds_and_for_sentences_of_the_program() {
        TestResponse response = client.post("/numbers")
                .header("Accept-Language", "de")
                .body("application/json", """
                        {"name": "x", "nick": "four", "code": "four", "tags": [], "owners": ["a", "b"],
                         "species": "COW", "weight": 7}""")
                .send()
                .expect(422);
        assertThat(Faults.of(response))
                .containsExactly(
                        "body /name size muss mindestens 2 Zeichen haben",
                        "body /name pattern darf nicht dein eigener Name sein",
                        "body /nick size darf höchstens 3 Zeichen haben",
                        "body /code size muss 2 bis 3 Zeichen haben",
                        "body /tags size muss genau 1 Elemente haben",
                        "body /owners size hat die falsche Länge",
                        "body /species enum muss eines von CAT, DOG sein",
                        "body /weight step muss ein Vielfaches von 5 sein");
        assertThat(response.json("/detail")).hasToString("\"8 Fehler in der Anfrage\"");
    }

    @Test
    void what_a_bundle_does_not_know_stays_as_it_is() {
        TestResponse response = client.post("/numbers")
                .header("Accept-Language", "de")
                .body("application/json", "{\"name\": 1, \"weight\": \"a\", \"tags\": [null], \"owners\": []}")
                .send()
                .expect(422);
        assertThat(Faults.of(response))
                .contains(
                        "body /name type hat die falsche Art",
                        "body /weight type muss eine ganze Zahl sein",
                        "body /tags/0 not_null must not be null",
                        "body /species required fehlt");
    }

    @Test
    void what_a_handler_finds_wrong_is_translated_by_its_sentence() {
        TestResponse response = client.get("/numbers?limit=0")
                .header("Accept-Language", "de")
                .send()
                .expect(422);
        assertThat(Faults.of(response)).containsExactly("body /tags invalid ein Papagei braucht ein Etikett");
        assertThat(response.json("/detail")).hasToString("\"1 Fehler in der Anfrage\"");
    }

    @Test
    void a_translation_that_fails_is_none() {
        TestResponse response =
                client.get("/numbers").header("Accept-Language", "fr").send().expect(422);
        assertThat(Faults.of(response)).containsExactly("query /limit required is required");
    }

    @Test
    void a_scope_is_asked_before_the_one_around_it_and_handlers_tell_errors_in_the_language_of_the_client() {
        TestResponse response = client.get("/inner/numbers?limit=100")
                .header("Accept-Language", "de")
                .send()
                .expect(409);
        assertThat(response.json("/0/detail")).hasToString("\"ist zu viel\"");
        response = client.get("/inner/numbers")
                .header("Accept-Language", "de")
                .send()
                .expect(409);
        assertThat(response.json("/0/detail")).hasToString("\"fehlt\"");
    }

    @Test
    void what_is_no_fault_of_a_request_has_no_language() {
        TestResponse response =
                client.get("/nothing").header("Accept-Language", "de").send().expect(404);
        assertThat(response.header("Content-Language")).isEmpty();
        assertThat(response.header("Vary")).isEmpty();
    }

    @Test
    void a_bundle_without_a_language_is_a_mistake() {
        var nameless = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {};
            }
        };
        Retort application = Retort.create().translate(nameless).translate(Locale.ROOT, _ -> Optional.empty());
        assertThatIllegalStateException().isThrownBy(application::openApi).withMessage("""
                the application cannot start:
                  - resource bundle “without a name” has no language, or was not found in the one that was asked for: name it like texts_de
                  - a translation is to no language: name one, such as de""");
    }
}
