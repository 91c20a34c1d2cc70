// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrays of the language, and records that are arrays in JSON.
class ArraysTest {

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @Json
    record Everything(
            boolean[] truths,
            short[] shorts,
            int[] ints,
            long[] longs,
            float[] floats,
            double[] doubles,
            String[] texts,
            Integer[] boxes,
            LocalDate @Nullable [] days,
            Book[] books,
            int[][] grid,
            Optional<int[]> maybe,
            List<long[]> listed) {}

    @Json
    record Book(String title) {}

    @Json
    record Page<T>(T content) {}

    @Json
    record Short(@Size(max = 2) int[] ints, @NotEmpty String[] texts) {}

    /// A place on a map.
    ///
    /// @param name how people call it
    @Json.Tuple
    record Place(
            @Size(min = 2) String name,
            double latitude,
            double longitude,
            @Nullable Integer height) {
        Place {
            if (Math.abs(latitude) > 90) throw new IllegalArgumentException("must lie on the globe");
        }
    }

    @Json
    record Journey(Place from, List<Place> over) {}

    @Resource
    record Endpoints() {

        @Post("/everything")
        Everything everything(Everything body) {
            return body;
        }

        @Post("/books")
        Book[] books(Book[] body) {
            return body;
        }

        @Post("/page")
        Page<int[]> page(Page<int[]> body) {
            return body;
        }

        @Post("/short")
        void shortly(Short body) {}

        @Post("/few")
        void few(@Body @Size(max = 1) int[] body) {}

        @Get("/sum")
        Map<String, Integer> sum(@Size(max = 3) int[] plus, @Header("x-day") LocalDate[] days, String[] word) {
            int sum = 0;
            for (int each : plus) sum += each;
            return Map.of("sum", sum, "days", days.length, "words", word.length);
        }

        @Post("/journey")
        Journey journey(Journey body) {
            return body;
        }

        @Post("/place")
        Place place(Place body) {
            return body;
        }
    }

    private TestResponse post(String path, String json) {
        return client.post(path).json(JsonValue.parse(json)).send();
    }

    @Test
    void arrays_of_all_kinds_come_back_as_they_were_sent() {
        String json = """
                {"truths":[true,false],"shorts":[1],"ints":[],"longs":[9007199254740993],"floats":[1.5],"doubles":[0.1],\
                "texts":["a","b"],"boxes":[1,2],"days":["2026-11-21"],"books":[{"title":"Emma"}],"grid":[[1,2],[],[3]],\
                "maybe":[4],"listed":[[5]]}""";

        assertThat(post("/everything", json).expect(200).text()).isEqualTo(json);
    }

    @Test
    void an_array_is_a_body_a_result_and_an_argument_of_a_type() {
        String books = "[{\"title\":\"Emma\"}]";
        String page = "{\"content\":[1,2]}";

        assertThat(post("/books", books).expect(200).text()).isEqualTo(books);
        assertThat(post("/page", page).expect(200).text()).isEqualTo(page);
    }

    @Test
    void elements_of_another_type_are_named_by_their_places() {
        assertThat(Faults.of(post("/page", "{\"content\":[1,\"a\",null]}").expect(422)))
                .containsExactly(
                        "body /content/1 type must be an integer", "body /content/2 not_null must not be null");
        assertThat(Faults.of(post("/books", "{}").expect(422))).containsExactly("body  type must be an array");
    }

    @Test
    void an_array_has_a_size() {
        assertThat(Faults.of(post("/short", "{\"ints\":[1,2,3],\"texts\":[]}").expect(422)))
                .containsExactly(
                        "body /ints size must have at most 2 elements", "body /texts not_empty must not be empty");
        assertThat(Faults.of(post("/few", "[1,2]").expect(422)))
                .containsExactly("body  size must have at most 1 element");
    }

    @Test
    void a_repeated_parameter_is_an_array() {
        assertThat(client.get("/sum?plus=1&plus=2&word=a")
                        .header("X-Day", "2026-11-21")
                        .send()
                        .expect(200)
                        .json())
                .isEqualTo(JsonValue.parse("{\"sum\":3,\"days\":1,\"words\":1}"));
        assertThat(Faults.of(
                        client.get("/sum?plus=x&plus=2&plus=3&plus=4").send().expect(422)))
                .containsExactly(
                        "query /plus/0 type must be an integer", "query /plus size must have at most 3 elements");
    }

    @Test
    void a_tuple_is_an_array() {
        String json = "{\"from\":[\"Bath\",51.38,-2.36,null],\"over\":[[\"Oxford\",51.75,-1.25,72]]}";

        assertThat(post("/journey", json).expect(200).text()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ["Bath",51.38]              | /2 required is required
        ["Bath",51.38,-2.36,1,2]    | ` size must have exactly 4 elements`
        ["B",51.38,-2.36,1]         | /0 size must have at least 2 characters
        ["Bath","x",-2.36,1.5]      | /1 type must be a number
        ["Bath",91,-2.36,1]         | ` invalid must lie on the globe`
        {"name":"Bath"}             | ` type must be an array`
        null                        | ` not_null must not be null`
        """)
    void what_is_wrong_with_a_tuple_is_named_by_its_place(String json, String fault) {
        assertThat(Faults.of(post("/place", json).expect(422))).contains("body " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"Bath\"]", "[\"Bath\",51.38,-2.36]"})
    void a_tuple_that_is_too_short_lacks_each_of_its_last_elements(String json) {
        assertThat(Faults.of(post("/place", json).expect(422))).last().isEqualTo("body /3 required is required");
    }

    @Test
    void the_document_says_what_stands_where() {
        String document = client.get("/openapi.json").send().expect(200).text();

        assertThat(document).contains("""
                "Place":{"title":"Place","description":"A place on a map.","type":"array","prefixItems":[\
                {"type":"string","minLength":2,"description":"how people call it"},{"type":"number","format":"double"},\
                {"type":"number","format":"double"},{"type":["integer","null"],"format":"int32"}],"minItems":4,"maxItems":4}""", """
                "grid":{"type":"array","items":{"type":"array","items":{"type":"integer","format":"int32"}}}""", """
                "ints":{"type":"array","items":{"type":"integer","format":"int32"},"maxItems":2}""");
    }
}
