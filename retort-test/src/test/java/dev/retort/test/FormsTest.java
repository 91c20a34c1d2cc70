// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms as browsers send them.
@ParameterizedClass
@EnumSource(Way.class)
record FormsTest(Way way) {

    private static final String FORM = "application/x-www-form-urlencoded";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().provide(new Guard()).mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    /// Somebody new.
    ///
    /// @param name in full
    record Account(
            @NotBlank String name,
            @Form("pass-word") @Size(min = 3) String password,
            boolean terms) {
        Account {
            if (password.equals(name)) throw Invalid.at("pass-word", "must not be the name");
        }
    }

    @Json.Value
    record Code(String text) {}

    record Sender(String token) {}

    /// Knows who sent a form.
    static final class Guard {
        @Provides
        Sender sender(@Form String token) {
            return new Sender(token);
        }
    }

    @Resource
    record Endpoints() {

        @Post("/sent")
        String sent(@Form Optional<String> text, Sender sender) {
            return text + " " + sender;
        }

        @Post("/codes")
        int codes(@Form @Size(min = 1) Set<Code> codes) {
            return codes.size();
        }

        /// Adds.
        ///
        /// @param count how many
        @Post("/fields")
        String fields(
                int id,
                @Form String text,
                @Form @Default("1") int count,
                @Form Optional<Integer> size,
                @Form @Size(max = 2) List<@NotBlank String> tags) {
            return id + " [" + text + "] " + count + " " + size + " " + tags;
        }

        @Post("/accounts")
        String add(@Form Account account) {
            return account.toString();
        }

        @Post("/optional")
        String optional(@Form Optional<String> text) {
            return text.toString();
        }
    }

    @Test
    void what_is_provided_may_read_fields_of_the_form_which_the_document_tells_with_the_others() {
        assertThat(client.post("/sent")
                        .body(FORM, "text=a&token=b")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("Optional[a] Sender[token=b]");
        assertThat(client.get("/openapi.json")
                        .send()
                        .expect(200)
                        .json("/paths/~1sent/post/requestBody/content/multipart~1form-data/schema"))
                .hasToString("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"},"
                        + "\"token\":{\"type\":\"string\"}},\"required\":[\"token\"]}");
        assertThat(client.get("/openapi.json").send().json("/paths/~1sent/post/requestBody/required"))
                .hasToString("true");
    }

    @Test
    void values_of_one_hash_code_are_few() {
        List<String> codes = IntStream.range(0, 65)
                .mapToObj(Integer::toBinaryString)
                .map(bits -> "codes=" + "0".repeat(7 - bits.length()) + bits)
                .map(text -> text.replace("0", "Aa").replace("1", "BB"))
                .toList();
        String few = String.join("&", codes.subList(0, 64));

        assertThat(codes(few + "&" + few).expect(200).text()).isEqualTo("64");
        assertThat(Faults.of(codes(String.join("&", codes)).expect(422)))
                .containsExactly("form /codes collisions must not have more than 64 values of the same hash code");
        assertThat(Faults.of(codes("").expect(422))).containsExactly("form /codes size must have at least 1 element");
    }

    private static TestResponse codes(String body) {
        return client.post("/codes").body(FORM, body).send();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /fields?id=7 | text=a+b                                | 7 [a b] 1 Optional.empty []
        /fields?id=7 | text=&count=&size=                      | 7 [] 1 Optional.empty []
        /fields?id=7 | tags=x&text=caf%C3%A9&size=3&count=2&tags=y | 7 [café] 2 Optional[3] [x, y]
        /fields?id=7&text=q | text=%ZZ&unknown=1               | 7 [%ZZ] 1 Optional.empty []
        /accounts    | name=Ada&pass-word=secret&terms=true    | Account[name=Ada, password=secret, terms=true]
        """)
    void the_fields_of_a_form_are_parameters(String target, String form, String got) {
        assertThat(client.post(target).body(FORM, form).send().expect(200).text())
                .isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /fields      | count=x&size=1&size=2&tags=a&tags=&tags=b | query /id required is required; form /text required is required; form /count type must be an integer; form /size repeated must be given once; form /tags/1 not_blank must not be blank; form /tags size must have at most 2 elements
        /accounts    | name=+&terms=yes                        | form /name not_blank must not be blank; form /pass-word required is required; form /terms type must be true or false
        /accounts    | name=Ada&pass-word=Ada&terms=true       | form /pass-word invalid must not be the name
        """)
    void what_is_wrong_with_a_field_is_said_with_its_name(String target, String form, String faults) {
        TestResponse response = client.post(target).body(FORM, form).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-URLEncoded ; charset=utf-8",
                "application/x-www-form-urlencoded;charset=\"UTF-8\""
            })
    void a_form_is_in_utf_8(String type) {
        assertThat(client.post("/optional")
                        .body(type, "text=a")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("Optional[a]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/mixed; boundary=a",
                "application/x-www-form-urlencoded; charset=iso-8859-1"
            })
    void a_body_that_is_no_form_is_refused(String type) {
        TestResponse response =
                client.post("/optional").body(type, "text=a").send().expect(415);

        assertThat(response.header("Accept")).hasValue(FORM + ", multipart/form-data");
        assertThat(response.json("/detail"))
                .hasToString("\"the body must be a form in UTF-8: send Content-Type: " + FORM + "\"");
    }

    @Test
    void a_compressed_form_is_refused() {
        TestResponse response = client.post("/optional")
                .header("Content-Encoding", "gzip")
                .body(FORM, "text=a")
                .send()
                .expect(415);

        assertThat(response.json("/detail")).hasToString("\"the body must be sent without Content-Encoding\"");
    }

    @Test
    void no_body_is_a_form_without_fields() {
        assertThat(client.post("/optional").send().expect(200).text()).isEqualTo("Optional.empty");
        assertThat(Faults.of(client.post("/accounts").send().expect(422)))
                .containsExactly(
                        "form /name required is required",
                        "form /pass-word required is required",
                        "form /terms required is required");
    }

    @Test
    void a_form_is_documented_as_a_body() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        String media =
                "{\"schema\":{\"type\":\"object\",\"required\":[\"name\",\"pass-word\",\"terms\"],\"properties\":{"
                        + "\"name\":{\"type\":\"string\",\"pattern\":\"\\\\S\",\"description\":\"in full\"},"
                        + "\"pass-word\":{\"type\":\"string\",\"minLength\":3},"
                        + "\"terms\":{\"type\":\"boolean\"}}}}";

        assertThat(document.json("/paths/~1accounts/post/requestBody"))
                .hasToString("{\"required\":true,\"content\":{\"application/x-www-form-urlencoded\":" + media
                        + ",\"multipart/form-data\":" + media + "}}");
        assertThat(document.json("/paths/~1optional/post/requestBody/required")).hasToString("false");
        assertThat(document.json("/paths/~1accounts/post/responses/415/$ref"))
                .hasToString("\"#/components/responses/UnsupportedMediaType\"");
    }
}
