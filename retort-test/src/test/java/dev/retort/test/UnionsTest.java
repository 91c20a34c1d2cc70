// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Discriminator;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Name;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sealed interfaces, which a discriminator tells apart.
class UnionsTest {

    /// How somebody pays.
    @Json
    sealed interface Payment {}

    /// By card.
    ///
    /// @param number on the card
    @Json
    @Name("card")
    record Card(@Size(min = 4) String number) implements Payment {}

    @Json
    record Cash() implements Payment {}

    @Json
    record Split(Payment first, Optional<Payment> second) implements Payment {}

    @Json
    @Discriminator("a kind")
    sealed interface Shape {

        @Json
        record Circle(@Positive int radius) implements Shape {}
    }

    @Json
    record Order(Payment payment, List<Shape> shapes, Map<String, Payment> others, Set<Payment> all) {}

    @Json
    record Page<T>(List<T> items) {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/payments")
        Payment payments(Payment body) {
            return body;
        }

        @Post("/orders")
        Order orders(Order body) {
            return body;
        }

        @Post("/shapes")
        List<Shape> shapes(List<Shape> body) {
            return body;
        }

        @Post("/pages")
        Page<Payment> pages(Page<Payment> body) {
            return body;
        }

        @Get("/card")
        Card card() {
            return new Card("1234");
        }

        @Patch("/orders")
        Order change(Merge<Order> change) {
            return change.apply(new Order(new Card("1234"), List.of(), Map.of(), Set.of()));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /payments | {"type":"card","number":"1234"}
        /payments | {"type":"Cash"}
        /payments | {"type":"Split","first":{"type":"Split","first":{"type":"Cash"}},"second":{"type":"card","number":"1234"}}
        /shapes   | [{"a kind":"Circle","radius":1},{"a kind":"Circle","radius":2}]
        /orders   | {"payment":{"type":"Cash"},"shapes":[{"a kind":"Circle","radius":1}],"others":{"a":{"type":"Cash"}},"all":[{"type":"Cash"},{"type":"card","number":"1234"}]}
        /pages    | {"items":[{"type":"card","number":"1234"},{"type":"Cash"}]}
        """)
    void a_value_comes_back_as_it_was_sent(String path, String body) {
        TestResponse response =
                client.post(path).body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"number":"1234","type":"card"}
        { "x" : [{"type": "Cash"}, {}, []] , "number" : "1234" , "type" : "card" , "y" : null }
        {"n\u0075mber":"1234","t\u0079pe":"c\u0061rd"}
        """)
    void the_discriminator_may_stand_anywhere(String body) {
        TestResponse response =
                client.post("/payments").body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo("{\"type\":\"card\",\"number\":\"1234\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"number":"1234"}                 | body /type required is required, and must be one of card, Cash, Split
        {}                                | body /type required is required, and must be one of card, Cash, Split
        {"type":"Card","number":"1234"}   | body /type enum must be one of card, Cash, Split
        {"number":[{}],"type":"cheque"}   | body /type enum must be one of card, Cash, Split
        {"type":7}                        | body /type type must be a string
        {"type":null}                     | body /type not_null must not be null
        7                                 | body  type must be an object
        [{"type":"Cash"}]                 | body  type must be an object
        null                              | body  not_null must not be null
        {"number":"1","type":"card"}      | body /number size must have at least 4 characters
        {"type":"card"}                   | body /number required is required
        {"second":{"type":"x"},"first":{"number":"1","type":"card"},"type":"Split"} | body /second/type enum must be one of card, Cash, Split; body /first/number size must have at least 4 characters
        {"type":"Split","first":null,"second":null} | body /first not_null must not be null
        """)
    void faults_are_told_with_their_place(String body, String faults) {
        TestResponse response =
                client.post("/payments").body("application/json", body).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void elements_after_a_fault_are_read() {
        TestResponse response = client.post("/shapes")
                .body(
                        "application/json",
                        "[{\"radius\":1},{\"radius\":0,\"a kind\":\"Circle\"},{\"a kind\":\"Square\"},7]")
                .send()
                .expect(422);

        assertThat(Faults.of(response))
                .containsExactly(
                        "body /0/a kind required is required, and must be one of Circle",
                        "body /1/radius positive must be positive",
                        "body /2/a kind enum must be one of Circle",
                        "body /3 type must be an object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"card","number":"1234","type":"card"} | duplicate member "type" at line 1, column 32
        {"number":"1234","number":"1234"}             | duplicate member "number" at line 1, column 18
        {"number":"1234"                              | unexpected end of the document at line 1, column 17
        {"number":"1234","type":"card"                | unexpected end of the document at line 1, column 31
        """)
    void what_is_no_json_is_told_once(String body, String detail) {
        TestResponse response =
                client.post("/payments").body("application/json", body).send().expect(400);

        assertThat(response.json("/errors/0/detail")).hasToString('"' + detail.replace("\"", "\\\"") + '"');
    }

    @Test
    void the_allowed_values_are_told_to_programs() {
        TestResponse response =
                client.post("/payments").body("application/json", "{}").send().expect(422);

        assertThat(response.json("/errors/0/allowed")).hasToString("[\"card\",\"Cash\",\"Split\"]");
    }

    @Test
    void a_record_that_is_declared_as_itself_has_no_discriminator() {
        assertThat(client.get("/card").send().expect(200).text()).isEqualTo("{\"number\":\"1234\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"payment":{"number":"56789"}}               | {"type":"card","number":"56789"}
        {"payment":{"type":"card","number":"56789"}} | {"type":"card","number":"56789"}
        {"payment":{"type":"Cash"}}                  | {"type":"Cash"}
        """)
    void a_patch_may_keep_or_change_the_record(String patch, String payment) {
        TestResponse response = client.patch("/orders")
                .body("application/merge-patch+json", patch)
                .send()
                .expect(200);

        assertThat(response.json("/payment")).hasToString(payment);
    }

    @Test
    void the_schema_is_a_choice_of_records_with_the_discriminator() {
        String document = client.get("/openapi.json").send().expect(200).text();

        assertThat(document).contains("""
                        "Payment":{"title":"Payment","description":"How somebody pays.","oneOf":[{"$ref":"#/components/schemas/Payment_Card"},\
                        {"$ref":"#/components/schemas/Payment_Cash"},{"$ref":"#/components/schemas/Payment_Split"}],"discriminator":\
                        {"propertyName":"type","mapping":{"card":"#/components/schemas/Payment_Card","Cash":"#/components/schemas/Payment_Cash",\
                        "Split":"#/components/schemas/Payment_Split"}}}""", """
                        "Payment_Card":{"title":"Card","description":"By card.","type":"object","required":["type","number"],"properties":\
                        {"type":{"type":"string","const":"card"},"number":{"type":"string","minLength":4,"description":"on the card"}}}""", """
                        "Payment_Cash":{"title":"Cash","type":"object","required":["type"],"properties":\
                        {"type":{"type":"string","const":"Cash"}}}""", """
                        "Card":{"title":"Card","description":"By card.","type":"object","required":["number"],"properties":\
                        {"number":{"type":"string","minLength":4,"description":"on the card"}}}""", """
                        "Page_Payment":{""").doesNotContain("$union");
    }
}
