// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Consumes;
import dev.retort.Json;
import dev.retort.Limits;
import dev.retort.MaxBody;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Raw;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies as they were sent.
@ParameterizedClass
@EnumSource(Way.class)
record RawBodiesTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .limits(Limits.defaults().bodyLength(1_000))
                .mount(new Endpoints())
                .mount(new Small()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Payment(@NotBlank String by, @Positive long cents) {}

    @Resource
    record Endpoints() {

        @Post("/bytes")
        String bytes(@Body byte[] body) {
            return body.length + " bytes";
        }

        @Post("/bytes/optional")
        String optionalBytes(@Body Optional<byte[]> body) {
            return body.map(bytes -> bytes.length + " bytes").orElse("nothing");
        }

        @Post("/bytes/nullable")
        String nullableBytes(@Body byte @Nullable [] body) {
            return body == null ? "nothing" : body.length + " bytes";
        }

        @Consumes({"image/png", "video/*"})
        @Put("/pictures")
        String pictures(@Body byte[] picture) {
            return picture.length + " bytes";
        }

        @Post("/text")
        String text(@Body @Size(max = 5) String text) {
            return "“" + text + "”";
        }

        @Post("/text/optional")
        String optionalText(@Body Optional<@NotBlank String> text) {
            return text.toString();
        }

        @Post("/text/nullable")
        String nullableText(@Body @Nullable @Size(min = 2) String text) {
            return String.valueOf(text);
        }

        @Consumes("application/json")
        @Post("/text/json")
        String json(@Body String text) {
            return text;
        }

        @Consumes("application/vnd.shop+json")
        @Post("/payments/typed")
        String typed(Payment payment) {
            return payment.toString();
        }

        @Post("/payments")
        String raw(boolean read, Raw<Payment> body) {
            return body.bytes().length + (read ? " " + body.value() : "");
        }

        @Post("/lists")
        String lists(Raw<@Size(max = 2) List<@Positive Integer>> body) {
            return body.value().toString();
        }

        @Consumes("text/csv")
        @Post("/hand")
        String byHand(Request request) {
            return request.text();
        }

        @MaxBody(2_000)
        @Post("/large")
        String large(@Body byte[] body) {
            return body.length + " bytes";
        }
    }

    @MaxBody(4)
    @Resource("/small")
    record Small() {

        @Post
        String four(@Body byte[] body) {
            return body.length + " bytes";
        }

        @MaxBody(6)
        @Post("/six")
        String six(@Body byte[] body) {
            return body.length + " bytes";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /bytes               | application/anything      | 3 bytes
            /bytes/optional      | image/png                 | 3 bytes
            /bytes/nullable      | text/plain                | 3 bytes
            /text                | text/plain                | “abc”
            /text                | TEXT/Plain; charset=UTF-8 | “abc”
            /text                | text/plain;charset=us-ascii | “abc”
            /text/optional       | text/plain                | Optional[abc]
            /text/nullable       | text/plain                | abc
            /text/json           | application/json          | abc
            /hand                | text/csv; header=present  | abc
            """)
    void the_body_arrives_as_it_was_sent(String path, String type, String answer) {
        assertThat(client.post(path).body(type, "abc").send().text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /bytes          | 0 bytes
            /bytes/optional | nothing
            /bytes/nullable | nothing
            /text           | “”
            /text/optional  | Optional.empty
            /text/nullable  | null
            /hand           | ''
            """)
    void no_body_is_an_empty_one(String path, String answer) {
        TestResponse response = client.post(path).send();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo(answer);
    }

    @Test
    void bytes_need_not_say_what_they_are() {
        assertThat(client.post("/bytes").body(new byte[] {1, 2}).send().text()).isEqualTo("2 bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT  | /pictures    | image/jpeg       | image/png, video/* | the body is not of a type that is taken here: send Content-Type: image/png or video/*
            PUT  | /pictures    | imagepng         | image/png, video/* | the body is not of a type that is taken here: send Content-Type: image/png or video/*
            POST | /text        | text/html        | text/plain         | the body is not of a type that is taken here: send Content-Type: text/plain
            POST | /text        | text/plain; charset=iso-8859-1 | text/plain | the body must be text in UTF-8
            POST | /hand        | text/plain       | text/csv           | the body is not of a type that is taken here: send Content-Type: text/csv
            POST | /payments    | text/plain       | application/json   | the body must be JSON in UTF-8: send Content-Type: application/json
            POST | /payments/typed | application/json | application/vnd.shop+json | the body is not of a type that is taken here: send Content-Type: application/vnd.shop+json
            """)
    void another_type_is_refused(String method, String path, String type, String accepted, String detail) {
        TestResponse response = client.request(method, path).body(type, "{}").send();
        assertThat(response.status()).isEqualTo(415);
        assertThat(response.json().at("/detail")).hasToString("\"" + detail + "\"");
        assertThat(response.header("Accept")).contains(accepted);
    }

    @Test
    void a_body_that_does_not_say_what_it_is_is_refused_where_types_are_named() {
        TestResponse response =
                client.request("PUT", "/pictures").body(new byte[] {1}).send();
        assertThat(response.status()).isEqualTo(415);
        assertThat(response.json().at("/detail"))
                .hasToString("\"the request does not say what its body is: send Content-Type: image/png or video/*\"");
    }

    @Test
    void a_kind_of_types_can_be_named() {
        assertThat(client.request("PUT", "/pictures")
                        .body("video/mp4", "abcd")
                        .send()
                        .text())
                .isEqualTo("4 bytes");
    }

    @Test
    void compressed_bytes_are_refused() {
        TestResponse response = client.post("/bytes")
                .header("Content-Encoding", "gzip")
                .body("text/plain", "abc")
                .send();
        assertThat(response.status()).isEqualTo(415);
        assertThat(response.header("Accept-Encoding")).contains("identity");
    }

    @Test
    void text_that_is_no_utf_8_is_malformed() {
        TestResponse response = client.post("/text")
                .body("text/plain", new byte[] {(byte) 0xFF})
                .send();
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().at("/detail")).hasToString("\"the body is not UTF-8\"");
    }

    @Test
    void text_has_constraints() {
        TestResponse response =
                client.post("/text").body("text/plain", "abcdef").send();
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.json().at("/errors/0"))
                .hasToString(
                        "{\"in\":\"body\",\"pointer\":\"\",\"code\":\"size\",\"detail\":\"must have at most 5 characters\",\"min\":0,\"max\":5}");
    }

    @Test
    void a_type_of_json_of_its_own_is_read() {
        assertThat(client.post("/payments/typed")
                        .body("application/vnd.shop+json", "{\"by\":\"Ada\",\"cents\":5}")
                        .send()
                        .text())
                .isEqualTo("Payment[by=Ada, cents=5]");
    }

    @Test
    void the_bytes_of_a_raw_body_are_there_though_its_value_is_faulty() {
        assertThat(client.post("/payments?read=false")
                        .body("application/json", "{")
                        .send()
                        .text())
                .isEqualTo("1");
    }

    @Test
    void the_value_of_a_raw_body_is_read_when_it_is_asked_for() {
        assertThat(client.post("/payments?read=true")
                        .body("application/json", "{\"by\":\"Ada\",\"cents\":5}")
                        .send()
                        .text())
                .isEqualTo("22 Payment[by=Ada, cents=5]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                     | 400 | /       | syntax
            {"by":"Ada","cents":0} | 422 | /cents  | positive
            {"by":" ","cents":1}  | 422 | /by     | not_blank
            """)
    void its_faults_become_the_answer(String body, int status, String pointer, String code) {
        TestResponse response = client.post("/payments?read=true")
                .body("application/json", body)
                .send();
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().at("/errors/0/code")).hasToString("\"" + code + "\"");
        if (status == 422) assertThat(response.json().at("/errors/0/pointer")).hasToString("\"" + pointer + "\"");
    }

    @Test
    void its_value_has_constraints_of_the_parameter() {
        TestResponse response =
                client.post("/lists").body("application/json", "[1,0,2]").send();
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.json().at("/errors")).asString().contains("\"pointer\":\"/1\"", "at most 2");
    }

    @ParameterizedTest
    @CsvSource({"/large, 2000, 200", "/large, 2001, 413", "/small, 4, 200", "/small, 5, 413", "/small/six, 6, 200"})
    void a_body_may_be_as_long_as_the_method_says(String path, int length, int status) {
        byte[] body = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
        assertThat(client.post(path).body("text/plain", body).send().status()).isEqualTo(status);
    }
}
