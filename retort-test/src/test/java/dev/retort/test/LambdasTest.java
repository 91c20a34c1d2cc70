// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Created;
import dev.retort.Handler;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Problem;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalars;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What handlers that are lambdas may return, and what they can ask of a request.
class LambdasTest {

    enum Species {
        CAT
    }

    @Json.Value
    record Stars(int count) {}

    @Json
    record Pet(String name) {}

    record Plain(String name) {}

    record Page<T>(List<T> items) {}

    static final class Secret {}

    /// A codec by hand, as a generic record needs one.
    record PageCodec<T>(Codec<List<T>> items) implements Codec<Page<T>> {

        @Override
        public @Nullable Page<T> read(JsonReader in) {
            List<T> read = items.read(in);
            return read == null ? null : new Page<>(read);
        }

        @Override
        public void write(JsonWriter out, Page<T> value) {
            out.beginObject();
            items.write(out.name("items"), value.items());
            out.endObject();
        }
    }

    static Stream<Arguments> json() {
        var mixed = new LinkedHashMap<String, Object>();
        mixed.put("a", 1);
        mixed.put("b", null);
        mixed.put("c", List.of(Optional.of("x"), Optional.empty(), Map.of()));
        return Stream.of(
                Arguments.of(7, "7"),
                Arguments.of(7L, "7"),
                Arguments.of((short) 7, "7"),
                Arguments.of((byte) 7, "7"),
                Arguments.of(1.5, "1.5"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(new BigDecimal("1.50"), "1.50"),
                Arguments.of(new BigInteger("12345678901234567890"), "12345678901234567890"),
                Arguments.of(true, "true"),
                Arguments.of('x', "\"x\""),
                Arguments.of(Species.CAT, "\"CAT\""),
                Arguments.of(new Pet("Tom"), "{\"name\":\"Tom\"}"),
                Arguments.of(new Stars(5), "5"),
                Arguments.of(Optional.of(new Pet("Tom")), "{\"name\":\"Tom\"}"),
                Arguments.of(List.of(), "[]"),
                Arguments.of(Arrays.asList(1, null, "x"), "[1,null,\"x\"]"),
                Arguments.of(Set.of(new Pet("Tom")), "[{\"name\":\"Tom\"}]"),
                Arguments.of(mixed, "{\"a\":1,\"b\":null,\"c\":[\"x\",null,{}]}"),
                Arguments.of(Map.of(Species.CAT, 1), "{\"CAT\":1}"),
                Arguments.of(Map.of(LocalDate.of(2026, 11, 20), 1), "{\"2026-11-20\":1}"),
                Arguments.of(Map.of(7, new Pet("Tom")), "{\"7\":{\"name\":\"Tom\"}}"),
                Arguments.of(new int[] {1, 2}, "[1,2]"),
                Arguments.of(new long[] {1, 2}, "[1,2]"),
                Arguments.of(new double[] {1.5}, "[1.5]"),
                Arguments.of(new boolean[] {true}, "[true]"),
                Arguments.of(new Object[] {"a", 1, null}, "[\"a\",1,null]"),
                Arguments.of(new String[] {"a"}, "[\"a\"]"),
                Arguments.of(new StringBuilder("text"), "\"text\""),
                Arguments.of(LocalDate.of(2026, 11, 20), "\"2026-11-20\""),
                Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                Arguments.of(ZoneId.of("Europe/Paris"), "\"Europe/Paris\""),
                Arguments.of(new UUID(0, 1), "\"00000000-0000-0000-0000-000000000001\""),
                Arguments.of(Map.of("bytes", new byte[] {1, 2, 3}), "{\"bytes\":\"AQID\"}"),
                Arguments.of(JsonValue.parse("{\"a\":1.0}".getBytes(UTF_8)), "{\"a\":1.0}"),
                Arguments.of(
                        Response.ok(new Page<>(List.of(1, 2))).as(new PageCodec<>(Codecs.list(Scalars.INTEGER))),
                        "{\"items\":[1,2]}"),
                Arguments.of(Response.ok(List.of(new Pet("Tom"))), "[{\"name\":\"Tom\"}]"));
    }

    @ParameterizedTest
    @MethodSource("json")
    void a_result_is_written_by_its_class(Object result, String body) {
        TestResponse response = get(_ -> result).expect(200);

        assertThat(response.text()).isEqualTo(body);
        assertThat(response.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void a_string_is_text() {
        TestResponse response = get(_ -> "Hello, Wörld!").expect(200);

        assertThat(response.text()).isEqualTo("Hello, Wörld!");
        assertThat(response.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void a_string_in_an_optional_is_text() {
        assertThat(get(_ -> Optional.of("Hello")).expect(200).text()).isEqualTo("Hello");
    }

    @Test
    void bytes_are_bytes() {
        TestResponse response = get(_ -> new byte[] {1, 2, 3}).expect(200);

        assertThat(response.bytes()).containsExactly(1, 2, 3);
        assertThat(response.header("Content-Type")).hasValue("application/octet-stream");
    }

    @Test
    void null_is_no_content() {
        TestResponse response = get(_ -> null).expect(204);

        assertThat(response.bytes()).isEmpty();
        assertThat(response.header("Content-Type")).isEmpty();
    }

    @Test
    void an_empty_optional_is_not_found() {
        TestResponse response = get(_ -> Optional.empty()).expect(404);

        assertThat(response.text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"there is nothing at /\"}");
    }

    @Test
    void a_response_in_an_optional_is_a_response() {
        TestResponse response =
                get(_ -> Optional.of(Response.of(203, "a").header("X-A", "1"))).expect(203);

        assertThat(response.text()).isEqualTo("a");
        assertThat(response.header("X-A")).hasValue("1");
    }

    @Test
    void something_new_says_where_it_is() {
        TestResponse response = get(_ -> Created.at("/pets/7", new Pet("Tom"))).expect(201);

        assertThat(response.header("Location")).hasValue("/pets/7");
        assertThat(response.text()).isEqualTo("{\"name\":\"Tom\"}");
    }

    @Test
    void a_response_has_a_status_and_headers() {
        TestResponse response = get(_ -> Response.of(418, "short and stout").header("X-Spout", "yes"))
                .expect(418);

        assertThat(response.text()).isEqualTo("short and stout");
        assertThat(response.header("X-Spout")).hasValue("yes");
        assertThat(response.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void a_class_without_a_codec_is_a_bug_with_a_mend_in_the_log() {
        assertThat(logOf(_ -> new Secret()))
                .contains("ERROR dev.retort - GET / failed")
                .contains("java.lang.IllegalArgumentException: dev.retort.test.LambdasTest$Secret has no codec:"
                        + " use a @Json record, a map, a list or a scalar in its place");
    }

    @Test
    void a_record_without_a_codec_is_a_bug_with_the_build_lines_in_the_log() {
        assertThat(logOf(_ -> List.of(new Plain("Tom"))))
                .contains("java.lang.IllegalArgumentException: dev.retort.test.LambdasTest$Plain has no codec:"
                        + " add @Json to it; if it is there, the annotation processor did not run.")
                .contains("Gradle: annotationProcessor(\"dev.retort:retort-processor:");
    }

    @Test
    void a_record_inside_of_a_method_is_a_bug_whose_mend_is_to_move_it() {
        @Json
        record Local(String name) {}

        assertThat(logOf(_ -> new Local("Tom")))
                .contains(
                        "java.lang.IllegalArgumentException: dev.retort.test.LambdasTest$1Local is declared inside of a"
                                + " method, where generated code cannot name it: make it a member of a class")
                .doesNotContain("annotation processor");
    }

    @Test
    void a_generic_record_is_a_bug_whose_mend_is_to_name_its_codec() {
        assertThat(logOf(_ -> new Page<>(List.of(1))))
                .contains(
                        "java.lang.IllegalArgumentException: dev.retort.test.LambdasTest$Page is generic, so its class alone does"
                                + " not say how to write it: name its codec, Response.ok(value).as(codec)");
    }

    static Stream<Arguments> unwritable() {
        return Stream.of(
                Arguments.of(Path.of("/etc"), "a java.nio.file.Path is no JSON: write path.toString()"),
                Arguments.of(
                        OptionalInt.of(1),
                        "java.util.OptionalInt has no codec: use a @Json record, a map, a list or a scalar in its place"),
                Arguments.of(
                        List.of(Stream.of(1)),
                        "has no codec: use a @Json record, a map, a list or a scalar in its place"),
                Arguments.of(
                        Map.of(new Pet("Tom"), 1),
                        "a dev.retort.test.LambdasTest$Pet cannot be the name of a member:"
                                + " use keys that are text, enums, numbers or dates"),
                Arguments.of(Double.NaN, "NaN"));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void what_is_no_json_is_a_bug_that_is_explained(Object result, String explanation) {
        assertThat(logOf(_ -> result)).contains(explanation);
    }

    @Test
    void a_handler_may_throw_anything() {
        assertThat(logOf(_ -> {
                    throw new IOException("the secret file");
                }))
                .contains("java.io.IOException: the secret file");
    }

    @Test
    void a_problem_chooses_the_answer() {
        TestResponse response = get(_ -> {
                    throw Problem.conflict("it is there already");
                })
                .expect(409);

        assertThat(response.text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"it is there already\"}");
    }

    @Test
    void an_invalid_lists_its_faults() {
        TestResponse response = get(_ -> {
                    throw Invalid.at("name", "is taken");
                })
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /name invalid is taken");
    }

    @Test
    void a_handler_reads_the_request() {
        var client = TestClient.inMemory(Retort.create()
                .put(
                        "/a/{b}/{rest*}",
                        request -> List.of(
                                request.method(),
                                request.path(),
                                request.path("b"),
                                request.path("rest"),
                                request.query("q").orElse("none"),
                                request.queries("q"),
                                request.query("none").isPresent(),
                                request.header("X-A").orElse("none"),
                                request.headers().all("x-a"),
                                request.text(),
                                request.bytes().length,
                                request.scheme(),
                                request.remote())));

        TestResponse response = client.put("/a/x%20y/c/d%2Fe?q=1&q=2")
                .header("X-A", "1")
                .header("X-A", "2")
                .body("text/plain", "é")
                .send()
                .expect(200);

        assertThat(response.text())
                .isEqualTo("[\"PUT\",\"/a/x y/c/d%2Fe\",\"x y\",\"c/d/e\",\"1\",[\"1\",\"2\"],false,"
                        + "\"1\",[\"1\",\"2\"],\"é\",2,\"http\",\"memory\"]");
    }

    @Test
    void a_handler_reads_a_typed_body() {
        var client = TestClient.inMemory(Retort.create()
                .post("/pets", request -> request.json(Pet.class).name())
                .post(
                        "/all",
                        request ->
                                request.json(Codecs.list(Codec.of(Pet.class))).size())
                .post("/any", request -> request.json(JsonValue.class)));

        assertThat(client.post("/pets").json(new Pet("Tom")).send().expect(200).text())
                .isEqualTo("Tom");
        assertThat(client.post("/all")
                        .json(List.of(new Pet("Tom")))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("1");
        assertThat(client.post("/any").json(Map.of("a", 1)).send().expect(200).text())
                .isEqualTo("{\"a\":1}");
        assertThat(Faults.of(client.post("/pets").json(Map.of("name", 1)).send().expect(422)))
                .containsExactly("body /name type must be a string");
        assertThat(Faults.of(client.post("/pets").send().expect(422))).containsExactly("body  required is required");
        assertThat(Faults.of(client.post("/pets")
                        .body("application/json", "{\"name\":")
                        .send()
                        .expect(400)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("body /name syntax ");
        client.post("/pets").body("text/plain", "{}").send().expect(415);
    }

    @Test
    void text_that_is_no_utf8_is_a_bad_request() {
        var client = TestClient.inMemory(Retort.create().post("/", request -> request.text()));

        TestResponse response = client.post("/")
                .body("text/plain", new byte[] {(byte) 0xff})
                .send()
                .expect(400);

        assertThat(response.json("/detail")).hasToString("\"the body is not UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=%ZZ", "/?%FF=1"})
    void a_query_that_is_no_text_is_a_bad_request(String target) {
        var client = TestClient.inMemory(
                Retort.create().get("/", request -> request.query("q").orElse("")));

        assertThat(Faults.of(client.get(target).send().expect(400)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("query ")
                .contains("syntax the query ");
    }

    @Test
    void a_variable_that_the_path_has_not_is_a_bug() {
        assertThat(logOf(request -> request.path("id")))
                .contains("java.lang.IllegalArgumentException: the route has no variable {id}, only []");
    }

    @Test
    void each_method_has_a_lambda() {
        var client = TestClient.inMemory(Retort.create()
                .get("/", _ -> "got")
                .post("/", _ -> "posted")
                .put("/", _ -> "put")
                .patch("/", _ -> "patched")
                .delete("/", _ -> "deleted")
                .route("PURGE", "/", _ -> "purged"));

        assertThat(client.get("/").send().text()).isEqualTo("got");
        assertThat(client.post("/").send().text()).isEqualTo("posted");
        assertThat(client.put("/").send().text()).isEqualTo("put");
        assertThat(client.patch("/").send().text()).isEqualTo("patched");
        assertThat(client.delete("/").send().text()).isEqualTo("deleted");
        assertThat(client.request("PURGE", "/").send().text()).isEqualTo("purged");
        assertThat(client.request("TRACE", "/").send().expect(405).header("Allow"))
                .hasValue("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PURGE, PUT");
    }

    private static TestResponse get(Handler handler) {
        return TestClient.inMemory(Retort.create().get("/", handler)).get("/").send();
    }

    private static String logOf(Handler handler) {
        return Log.during(() -> assertThat(get(handler).expect(500).text())
                        .contains("the server failed to answer this request"))
                .text();
    }
}
