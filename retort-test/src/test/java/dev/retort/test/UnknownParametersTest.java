// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Provides;
import dev.retort.Query;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Scopes that refuse parameters of the query that nothing reads.
class UnknownParametersTest {

    record Page(int number) {}

    record Pages() {

        @Provides
        Page page(@Default("1") int page) {
            return new Page(page);
        }
    }

    record Wanted(Optional<String> q, List<String> tags) {}

    @Resource
    record Books() {

        @Get("/books")
        String list(@Query Wanted wanted, @Default("10") int limit, Page page) {
            return wanted + " " + limit + " " + page;
        }

        @Get("/closed")
        String closed(@Query(unknown = Unknown.REFUSE) Wanted wanted) {
            return wanted.toString();
        }

        @Get("/none")
        String none() {
            return "nothing";
        }

        @Get("/whole")
        String whole(int limit, Request request) {
            return limit + " " + request.query("other");
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create()
            .unknownParameters(Unknown.REFUSE)
            .provide(new Pages())
            .mount(new Books())
            .get("/lambda", request -> request.query("other").orElse("")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/books",
                "/books?q=sea&tags=a&tags=b&limit=5&page=2",
                "/whole?limit=5&other=x",
                "/lambda?other=x",
                "/openapi.json?other=x"
            })
    void what_is_known_or_read_by_hand_is_taken(String target) {
        client.get(target).send().expect(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /books?Q=sea                  | query /Q unknown is not known
        /books?limit=x&pages=1&pages= | query /limit type must be an integer; query /pages unknown is not known
        /none?q=sea                   | query /q unknown is not known
        /closed?limit=1               | query /limit unknown is not known
        """)
    void what_nothing_reads_is_a_fault(String target, String faults) {
        assertThat(Faults.of(client.get(target).send().expect(422))).containsExactly(faults.split("; "));
    }

    @Test
    void the_document_says_that_it_may_be_refused() {
        TestClient open =
                TestClient.inMemory(Retort.create().provide(new Pages()).mount(new Books()));

        assertThat(client.get("/openapi.json").send().json("/paths/~1none/get/responses/422"))
                .hasToString("{\"$ref\":\"#/components/responses/UnprocessableContent\"}");
        assertThat(open.get("/openapi.json").send().json("/paths/~1none/get/responses"))
                .asString()
                .doesNotContain("422");
    }

    @Test
    void what_nothing_reads_is_ignored_unless_the_scope_refuses_it() {
        try (var open = TestClient.inMemory(Retort.create().provide(new Pages()).mount(new Books()))) {
            assertThat(open.get("/books?Q=sea").send().expect(200).text())
                    .isEqualTo("Wanted[q=Optional.empty, tags=[]] 10 Page[number=1]");
        }
    }
}
