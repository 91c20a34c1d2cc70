// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Cookie;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Invalid;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Records whose components are parameters.
@ParameterizedClass
@EnumSource(Way.class)
record GroupsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    /// What to look for.
    ///
    /// @param q    words
    /// @param from the first year
    record Filter(
            Optional<@NotBlank String> q,
            int from,
            int to,
            @Query("page-size") @Default("20") @Max(100) int limit,
            List<Integer> ids) {
        Filter {
            if (from > to) throw Invalid.at("to", "must not be before from").and("", "allows nothing");
            if (limit == 13) throw new IllegalArgumentException("must not be unlucky");
            if (limit == 14) throw new IllegalStateException("the secret of the program");
        }
    }

    record Conditions(
            Optional<String> ifMatch, @Header("X-Trace") int trace) {
        Conditions {
            if (trace == 0) throw Invalid.at("x-trace", "must not be zero");
        }
    }

    record Visit(String session, @Default("1") int count) {}

    record Nothing() {}

    record Choice(
            @NotEmpty List<String> first,
            @Size(min = 1) List<String> second,
            @Size(max = 3) List<String> third) {}

    @Resource
    record Endpoints() {

        @Get("/books/{to}")
        String find(int to, @Query Filter filter) {
            return to + " " + filter;
        }

        @Get("/both")
        String both(@Query Filter filter, @Header Conditions conditions) {
            return filter + " " + conditions;
        }

        @Get("/choice")
        String choice(@Query Choice choice) {
            return choice.toString();
        }

        @Get("/visit")
        String visit(@Cookie Visit visit, @Query Nothing nothing) {
            return visit + " " + nothing;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /books/7?from=1&to=2                                 | 7 Filter[q=Optional.empty, from=1, to=2, limit=20, ids=[]]
        /books/7?q=a+b&to=2&from=1&page-size=5&ids=3&ids=4   | 7 Filter[q=Optional[a b], from=1, to=2, limit=5, ids=[3, 4]]
        """)
    void the_components_are_parameters(String target, String got) {
        assertThat(client.get(target).send().expect(200).text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /books/x                               | path /to type must be an integer; query /from required is required; query /to required is required
        /books/7?q=&from=1&to=x&page-size=101&ids=1&ids=y | query /q not_blank must not be blank; query /to type must be an integer; query /page-size maximum must be at most 100; query /ids/1 type must be an integer
        # the constructor runs when all of them are good, whatever is wrong elsewhere
        /books/7?from=2&to=1&page-size=101     | query /page-size maximum must be at most 100
        /books/7?from=2&to=1                   | query /to invalid must not be before from; query  invalid allows nothing
        /books/x?from=2&to=1                   | path /to type must be an integer; query /to invalid must not be before from; query  invalid allows nothing
        /books/7?from=1&to=2&page-size=13      | query  invalid must not be unlucky
        /books/7?from=1&to=2&page-size=14      | query  invalid is not allowed
        """)
    void what_is_wrong_with_a_component_is_said_with_its_name(String target, String faults) {
        TestResponse response = client.get(target).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void header_fields_are_a_group_with_the_names_of_header_fields() {
        TestResponse response = client.get("/both?from=1&to=2")
                .header("If-Match", "\"1\"")
                .header("X-Trace", "7")
                .send()
                .expect(200);

        assertThat(response.text()).endsWith(" Conditions[ifMatch=Optional[\"1\"], trace=7]");
    }

    @Test
    void every_group_is_judged_in_one_answer() {
        TestResponse response =
                client.get("/both?from=2&to=1").header("X-Trace", "0").send().expect(422);

        assertThat(Faults.of(response))
                .containsExactly(
                        "query /to invalid must not be before from",
                        "query  invalid allows nothing",
                        "header /x-trace invalid must not be zero");
    }

    @Test
    void cookies_are_a_group() {
        TestResponse response =
                client.get("/visit").header("Cookie", "session=a").send().expect(200);

        assertThat(response.text()).isEqualTo("Visit[session=a, count=1] Nothing[]");
    }

    @Test
    void the_components_are_documented_with_the_text_of_their_record() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/paths/~1books~1{to}/get/parameters/1"))
                .hasToString("{\"name\":\"q\",\"in\":\"query\",\"description\":\"words\","
                        + "\"schema\":{\"type\":\"string\",\"pattern\":\"\\\\S\"}}");
        assertThat(document.json("/paths/~1books~1{to}/get/parameters/4"))
                .hasToString("{\"name\":\"page-size\",\"in\":\"query\",\"allowEmptyValue\":true,"
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":100,\"default\":20}}");
        assertThat(document.json("/paths/~1both/get/parameters/6"))
                .hasToString("{\"name\":\"X-Trace\",\"in\":\"header\",\"required\":true,"
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int32\"}}");
    }

    @Test
    void a_list_that_must_not_be_empty_is_required() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/paths/~1choice/get/parameters/0/required")).hasToString("true");
        assertThat(document.json("/paths/~1choice/get/parameters/1/required")).hasToString("true");
        assertThat(document.json("/paths/~1choice/get/parameters/2").toString()).doesNotContain("required");
    }
}
