// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.IfMatch;
import dev.retort.Json;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Versioned;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Answers that clients may have already, and changes of what they know.
@ParameterizedClass
@EnumSource(Way.class)
record VersionsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .mount(new Pages())
                .get("/lambda", _ -> Versioned.of(7, "seven"))
                .get("/lambda/response", _ -> Response.ok("seven").etag(7)));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Page(String text) {}

    /// Everything is in state 7.
    @Resource("/pages")
    static final class Pages {

        @Get
        Versioned<Page> read() {
            return Versioned.of(7, new Page("seven"));
        }

        @Get("/text")
        Versioned<String> text() {
            return Versioned.of("7", "seven");
        }

        @Get("/response")
        Response<Page> response() {
            return Response.ok(new Page("seven")).etag(7).header("Cache-Control", "no-cache");
        }

        @Get("/weak")
        Response<Page> weak() {
            return Response.ok(new Page("seven")).header("ETag", "W/\"7\"");
        }

        @Get("/dated")
        Response<Page> dated() {
            return Response.ok(new Page("seven")).etag(7).header("Last-Modified", "Tue, 14 Nov 2023 22:13:20 GMT");
        }

        @Get("/missing")
        Response<Page> missing() {
            return Response.of(404, new Page("none")).header("ETag", "\"7\"");
        }

        @Put
        Versioned<Page> write(@Body Page page, IfMatch expected) {
            expected.require(7);
            return Versioned.of(8, page);
        }

        @Delete
        void delete(Optional<IfMatch> expected) {
            expected.ifPresent(state -> state.require(7));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /pages           | {"text":"seven"}
        /pages/text      | seven
        /pages/response  | {"text":"seven"}
        /lambda          | seven
        /lambda/response | seven
        """)
    void an_answer_says_which_state_it_shows(String path, String text) {
        TestResponse response = client.get(path).send().expect(200);

        assertThat(response.header("ETag")).hasValue("\"7\"");
        assertThat(response.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /pages           | If-None-Match       | "7"                           | 304
        /pages           | If-None-Match       | W/"7"                         | 304
        /pages           | If-None-Match       | "6", "7"                      | 304
        /pages           | If-None-Match       | *                             | 304
        /pages           | If-None-Match       | "6"                           | 200
        /pages           | If-None-Match       | 7                             | 200
        /pages           | If-Match            | "7"                           | 200
        /pages           | If-Match            | "6"                           | 412
        /pages           | If-Match            | W/"7"                         | 412
        /pages           | If-Modified-Since   | Tue, 14 Nov 2023 22:13:20 GMT | 200
        /pages/text      | If-None-Match       | "7"                           | 304
        /pages/response  | If-None-Match       | "7"                           | 304
        /pages/weak      | If-None-Match       | "7"                           | 304
        /pages/weak      | If-Match            | W/"7"                         | 412
        /pages/weak      | If-Match            | *                             | 200
        /pages/dated     | If-Modified-Since   | Tue, 14 Nov 2023 22:13:20 GMT | 304
        /pages/dated     | If-Modified-Since   | Tue, 14 Nov 2023 22:13:19 GMT | 200
        /pages/dated     | If-Unmodified-Since | Tue, 14 Nov 2023 22:13:19 GMT | 412
        /pages/missing   | If-None-Match       | "7"                           | 404
        /lambda          | If-None-Match       | "7"                           | 304
        /lambda/response | If-None-Match       | "7"                           | 304
        """)
    void who_has_a_state_does_not_get_it_again(String path, String name, String value, int status) {
        client.get(path).header(name, value).send().expect(status);
    }

    @Test
    void what_has_not_changed_has_no_body() {
        TestResponse response = client.get("/pages/response")
                .header("If-None-Match", "\"7\"")
                .send()
                .expect(304);

        assertThat(response.bytes()).isEmpty();
        assertThat(response.header("Content-Type")).isEmpty();
        assertThat(response.header("ETag")).hasValue("\"7\"");
        assertThat(response.header("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "7"      | 200
        *        | 200
        "1", "7" | 200
        "6"      | 412
        W/"7"    | 412
        7        | 412
        """)
    void only_what_is_known_is_changed(String tags, int status) {
        client.put("/pages")
                .header("If-Match", tags)
                .body("application/json", "{\"text\":\"eight\"}")
                .send()
                .expect(status);
    }

    @Test
    void a_change_may_have_to_say_what_it_expects() {
        TestResponse response = client.put("/pages")
                .body("application/json", "{\"text\":\"eight\"}")
                .send()
                .expect(428);

        assertThat(response.json("/detail"))
                .hasToString("\"send If-Match with the ETag of the state that you want to change\"");
    }

    @Test
    void a_change_need_not_say_what_it_expects() {
        client.delete("/pages").send().expect(204);
        client.delete("/pages").header("If-Match", "\"6\"").send().expect(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        get/responses/200/headers/ETag/required  | true
        get/responses/304/description            | "The client has it already."
        get/responses/412/description            | "It is not what the request expects."
        put/parameters/0/name                    | "If-Match"
        put/parameters/0/required                | true
        put/responses/200/headers/ETag/required  | true
        put/responses/412/description            | "It is no longer what the request expects."
        put/responses/428/description            | "The request does not say which state it expects."
        delete/parameters/0/name                 | "If-Match"
        """)
    void conditions_are_documented(String pointer, String text) {
        assertThat(client.get("/openapi.json").send().json("/paths/~1pages/" + pointer))
                .hasToString(text);
    }
}
