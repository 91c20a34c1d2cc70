// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Name;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sealed interfaces whose values say by themselves which form they have.
class UntaggedTest {

    /// Where something is sent.
    @Json.Untagged
    sealed interface Address {}

    @Json
    record Postal(String town, Optional<String> street) implements Address {}

    @Json
    record Box(@Positive int box, String town) implements Address {}

    @Json
    record Round(Address there, Optional<Address> back) implements Address {}

    @Json.Value
    record Line(@Size(min = 2) String text) implements Address {}

    @Json.Untagged
    sealed interface Id {}

    @Json.Value
    record Number(long value) implements Id {}

    @Json.Value
    record Key(UUID value) implements Id {}

    @Json.Value
    record Day(LocalDate value) implements Id {}

    enum Special implements Id {
        FIRST,
        LAST
    }

    @Json.Untagged
    sealed interface Setting {}

    @Json.Value
    record Switch(boolean on) implements Setting {}

    @Json.Value
    record Whole(int value) implements Setting {}

    @Json.Value
    record Fraction(@Positive double value) implements Setting {}

    @Json
    record Anything() implements Setting {}

    @Json.Untagged
    sealed interface Contact {}

    @Json
    record Phone(
            @Name(
                    value = "number",
                    aliases = {"phone", "tel"})
            String number)
            implements Contact {}

    @Json
    record Mail(@Name(value = "mail", aliases = "email") String mail, Optional<String> phone) implements Contact {}

    /// Where [Dated] is tried first.
    @Json.Untagged
    sealed interface Note {}

    @Json
    record Plain(String text, Optional<String> on) implements Note {}

    @Json
    record Dated(
            @Name(
                    value = "day",
                    aliases = {"date", "on"})
            String day,

            String text)
            implements Note {}

    @Json
    record Order(Address to, Optional<Id> id, List<Id> others, Map<String, Setting> settings) {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/addresses")
        Address addresses(Address body) {
            return body;
        }

        @Post("/contacts")
        String contacts(List<Contact> body) {
            return body.toString();
        }

        @Post("/notes")
        String notes(List<Note> body) {
            return body.toString();
        }

        @Post("/ids")
        List<Id> ids(List<Id> body) {
            return body;
        }

        @Post("/settings")
        String settings(Setting body) {
            return body.toString();
        }

        @Post("/orders")
        Order orders(Order body) {
            return body;
        }

        @Patch("/orders")
        Order change(Merge<Order> change) {
            return change.apply(new Order(new Box(1, "York"), Optional.empty(), List.of(), Map.of()));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @Test
    void a_record_is_known_by_the_aliases_of_its_members_too() {
        assertThat(client.post("/contacts")
                        .body(
                                "application/json",
                                "[{\"tel\":\"1\"},{\"number\":\"2\"},{\"email\":\"a\",\"phone\":\"3\"},{\"phone\":\"4\"}]")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("[Phone[number=1], Phone[number=2], Mail[mail=a, phone=Optional[3]], Phone[number=4]]");
    }

    @Test
    void a_record_is_known_by_aliases_also_where_another_would_do_without_them() {
        assertThat(client.post("/notes")
                        .body(
                                "application/json",
                                "[{\"day\":\"1\",\"text\":\"a\"},{\"date\":\"2\",\"text\":\"b\"},{\"on\":\"3\",\"text\":\"c\"},{\"text\":\"d\"}]")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(
                        "[Dated[day=1, text=a], Dated[day=2, text=b], Plain[text=c, on=Optional[3]], Plain[text=d, on=Optional.empty]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /addresses | {"town":"York"}
        /addresses | {"town":"York","street":"Coney Street"}
        /addresses | {"box":7,"town":"York"}
        /addresses | {"there":{"box":7,"town":"York"},"back":{"town":"Ely"}}
        /addresses | "York"
        /ids       | [7,"0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de","2026-11-20","LAST"]
        /orders    | {"to":"York","id":7,"others":["FIRST"],"settings":{"a":true,"b":1,"c":1.5,"d":{}}}
        """)
    void a_value_comes_back_as_it_was_sent(String path, String body) {
        TestResponse response =
                client.post(path).body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        false       | Switch[on=false]
        1           | Whole[value=1]
        1.0         | Whole[value=1]
        1.5         | Fraction[value=1.5]
        3000000000  | Fraction[value=3.0E9]
        {"a":[{}]}  | Anything[]
        """)
    void the_first_form_that_takes_a_scalar_is_its_own(String body, String setting) {
        TestResponse response =
                client.post("/settings").body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo(setting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"street":"Coney Street","x":{"box":1},"town":"York","b\\u006fx":7} | {"box":7,"town":"York"}
        {"back":null,"there":"York"}                                       | {"there":"York"}
        {"town":"York","there":"Ely","box":7}                              | {"box":7,"town":"York"}
        """)
    void required_members_decide_wherever_they_stand(String body, String answer) {
        TestResponse response =
                client.post("/addresses").body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        7                            | body  type must be an object or a string
        [{"town":"York"}]            | body  type must be an object or a string
        null                         | body  not_null must not be null
        "Y"                          | body  size must have at least 2 characters
        {}                           | body /town required is required
        {"street":"Coney Street"}    | body /town required is required
        {"box":7}                    | body /town required is required
        {"back":"Y"}                 | body /there required is required; body /back size must have at least 2 characters
        {"box":0,"town":7}           | body /box positive must be positive; body /town type must be a string
        {"box":null,"town":"York"}   | body /box not_null must not be null
        {"there":{"box":0,"town":"York"},"back":true} | body /there/box positive must be positive; body /back type must be an object or a string
        """)
    void faults_are_those_of_the_nearest_form(String body, String faults) {
        TestResponse response =
                client.post("/addresses").body("application/json", body).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void where_several_scalars_could_be_meant_one_fault_tells_what_each_demands() {
        TestResponse response = client.post("/ids")
                .body("application/json", "[\"\", 1.5, \"FIRST\", true, {}]")
                .send()
                .expect(422);

        assertThat(Faults.of(response))
                .containsExactly(
                        "body /0 union must be a UUID, or must be a date such as 2026-11-20, or must be one of FIRST, LAST",
                        "body /1 type must be an integer",
                        "body /3 type must be a string or an integer",
                        "body /4 type must be a string or an integer");
    }

    @Test
    void a_scalar_that_one_form_cannot_read_may_break_the_rules_of_another() {
        TestResponse response =
                client.post("/settings").body("application/json", "-1.5").send().expect(422);

        assertThat(Faults.of(response)).containsExactly("body  union must be an integer, or must be positive");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"town":"York","town":"Ely"} | duplicate member "town" at line 1, column 16
        {"town":"York"               | unexpected end of the document at line 1, column 15
        {"x":1,"x":2}                | duplicate member "x" at line 1, column 8
        tru                          | unexpected end of the document at line 1, column 4
        """)
    void what_is_no_json_is_told_once(String body, String detail) {
        String path = body.startsWith("t") ? "/settings" : "/addresses";
        TestResponse response =
                client.post(path).body("application/json", body).send().expect(400);

        assertThat(response.json("/errors/0/detail")).hasToString('"' + detail.replace("\"", "\\\"") + '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"to":{"town":"Ely"}} | {"box":1,"town":"Ely"}
        {"to":"Ely"}          | "Ely"
        """)
    void a_patch_may_keep_or_change_the_form(String patch, String to) {
        TestResponse response = client.patch("/orders")
                .body("application/merge-patch+json", patch)
                .send()
                .expect(200);

        assertThat(response.json("/to")).hasToString(to);
    }

    @Test
    void the_schema_is_a_choice_in_which_a_record_excludes_those_that_come_before_it() {
        String document = client.get("/openapi.json").send().expect(200).text();

        assertThat(document).contains("""
                        "Address":{"title":"Address","description":"Where something is sent.","anyOf":[\
                        {"$ref":"#/components/schemas/Postal","not":{"required":["box"]}},\
                        {"$ref":"#/components/schemas/Box"},\
                        {"$ref":"#/components/schemas/Round","not":{"required":["town"]}},\
                        {"$ref":"#/components/schemas/Line"}]}""", """
                        "Id":{"title":"Id","anyOf":[{"$ref":"#/components/schemas/Number"},{"$ref":"#/components/schemas/Key"},\
                        {"$ref":"#/components/schemas/Day"},{"type":"string","enum":["FIRST","LAST"]}]}""");
    }
}
