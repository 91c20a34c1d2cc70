// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.AsText;
import dev.retort.Default;
import dev.retort.Example;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Migration;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsTextTest {

    @Json
    record Bill(
            @AsText @Digits(integer = 3, fraction = 2) BigDecimal sum,
            @AsText @Default("7") BigInteger number,
            List<@AsText @DecimalMax("10") BigDecimal> items,
            Optional<@AsText BigDecimal> tip) {}

    @Json.Untagged
    sealed interface Price {}

    @Json.Value
    record Amount(@AsText BigDecimal value) implements Price {}

    @Json
    record Range(@Example("19.90") Amount from, Amount to) implements Price {}

    @Resource("/bills")
    static final class Bills {

        @Post("/prices")
        Price price(Price price) {
            return price;
        }

        @Get("/limit")
        Amount limit(@Default("1.50") Amount limit) {
            return limit;
        }

        @Post
        Bill add(Bill bill) {
            return bill;
        }

        @Get
        Map<String, @AsText BigDecimal> twice(@AsText BigDecimal sum) {
            return Map.of("sum", sum.add(sum));
        }
    }

    private static final Retort APPLICATION = Retort.create()
            .mount(new Bills())
            .mount("/lenient", scope -> scope.install(Migration.fromFastApi()).mount(new Bills()));

    private static TestResponse post(TestClient client, String path, String bill) {
        return client.post(path).body("application/json", bill).send();
    }

    @Test
    void numbers_travel_as_texts_with_all_digits() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(post(
                                    client,
                                    "/bills",
                                    "{\"sum\":\"19.90\",\"number\":\"12345678901234567890\",\"items\":[\"1e1\"]}")
                            .expect(200)
                            .text())
                    .isEqualTo("{\"sum\":\"19.90\",\"number\":\"12345678901234567890\",\"items\":[\"1E+1\"]}");
            assertThat(client.get("/bills?sum=1.05").send().expect(200).text()).isEqualTo("{\"sum\":\"2.10\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"sum":19.9,"items":[]}                    | /sum    | must be a string
        {"sum":"x","items":[]}                     | /sum    | must be a number as a text, such as "19.90"
        {"sum":"1234","items":[]}                  | /sum    | must have at most 3 digits before the point and 2 after it
        {"sum":"1","number":"1.5","items":[]}      | /number | must be an integer as a text, such as "1200"
        {"sum":"1","items":["11"]}                 | /items/0 | must be at most 10
        """)
    void what_is_no_such_text_is_a_fault_and_constraints_judge_the_number(String bill, String pointer, String detail) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse refused = post(client, "/bills", bill).expect(422);

            assertThat(refused.json("/errors/0/pointer").text()).isEqualTo(pointer);
            assertThat(refused.json("/errors/0/detail").text()).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"19.90\"", "{\"from\":\"1\",\"to\":\"2.50\"}"})
    void a_value_is_the_text_that_its_component_is(String price) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(post(client, "/bills/prices", price).expect(200).text()).isEqualTo(price);
            assertThat(client.get("/bills/limit").send().expect(200).text()).isEqualTo("\"1.50\"");
        }
    }

    @Test
    void numbers_are_understood_where_a_scope_reads_leniently() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(post(client, "/lenient/bills", "{\"sum\":1.10,\"number\":2,\"items\":[\"1_0\"]}")
                            .expect(200)
                            .text())
                    .isEqualTo("{\"sum\":\"1.10\",\"number\":\"2\",\"items\":[\"10\"]}");
        }
    }

    @Test
    void the_document_says_that_they_are_texts() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse document = client.get("/openapi.json").send();

            assertThat(document.json("/components/schemas/Bill/properties/sum"))
                    .hasToString(
                            "{\"type\":\"string\",\"pattern\":\"^-?[0-9]+(\\\\.[0-9]+)?([eE][+-]?0?([0-3]?[0-9]{1,2}|400))?$\",\"maxLength\":400}");
            assertThat(document.json("/components/schemas/Range/properties/from/examples"))
                    .hasToString("[\"19.90\"]");
            assertThat(document.json("/paths/~1bills~1limit/get/parameters/0/schema/default"))
                    .hasToString("\"1.50\"");
        }
    }
}
