// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Default;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies that are an object of several parameters.
@ParameterizedClass
@EnumSource(Way.class)
record SeveralBodiesTest(Way way) {

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

    @Json
    record Item(@NotBlank String name, @Positive double price) {}

    @Json
    record User(String name) {}

    @Resource
    record Endpoints() {

        /// Changes it.
        ///
        /// @param importance from one to ten
        @Put("/items/{id}")
        String update(
                int id,
                Item item,
                Optional<User> user,
                @Body @Min(1) @Max(10) int importance,
                @Body("tag-list") @Default("2000-01-01") LocalDate since,
                @Default("q") String query) {
            return id + " " + item + " " + user + " " + importance + " " + since + " " + query;
        }

        @Post("/one")
        String one(@Body(embed = true) Item item) {
            return item.toString();
        }

        @Post("/scalars")
        String scalars(
                @Body @Size(max = 2) List<@NotBlank String> texts,
                @Body Set<Integer> numbers,
                @Body Map<String, @Max(9) Integer> sizes,
                @Body @Nullable Long none,
                @Body JsonValue any,
                @Body boolean notify) {
            return texts + " " + numbers + " " + sizes + " " + none + " " + any + " " + notify;
        }

        @Post("/optional")
        String optional(@Body Optional<String> body, @Body @Default("7") int count, Optional<Item> item) {
            return body + " " + count + " " + item;
        }

        @Patch("/patch")
        String patch(@Body @Default("false") boolean dry, Merge<Item> item) {
            return dry + " " + item.apply(new Item("old", 1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        PUT  | /items/1 | {"item":{"name":"Foo","price":42.0},"user":{"name":"Ada"},"importance":5}        | 1 Item[name=Foo, price=42.0] Optional[User[name=Ada]] 5 2000-01-01 q
        PUT  | /items/1 | {"importance":10,"tag-list":"2024-02-29","x":[{}],"user":null,"item":{"name":"Foo","price":1}} | 1 Item[name=Foo, price=1.0] Optional.empty 10 2024-02-29 q
        POST | /one     | {"item":{"name":"Foo","price":42.0}}                                             | Item[name=Foo, price=42.0]
        POST | /scalars | {"texts":["a"],"numbers":[1,2],"sizes":{"a":1},"any":[null],"notify":true}       | [a] [1, 2] {a=1} null [null] true
        POST | /optional | {}                                                                              | Optional.empty 7 Optional.empty
        POST | /optional | {"body":"b","count":0,"item":{"name":"Foo","price":1}}                          | Optional[b] 0 Optional[Item[name=Foo, price=1.0]]
        PATCH | /patch  | {"item":{"price":2}}                                                             | false Item[name=old, price=2.0]
        """)
    void several_bodies_are_the_members_of_one_object(String method, String target, String json, String got) {
        assertThat(client.request(method, target)
                        .body("application/json", json)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        PUT  | /items/x | {"item":{"name":" ","price":-1},"importance":11}             | path /id type must be an integer; body /item/name not_blank must not be blank; body /item/price positive must be positive; body /importance maximum must be at most 10
        PUT  | /items/1 | {}                                                           | body /item required is required; body /importance required is required
        PUT  | /items/1 | {"item":null,"importance":"5","tag-list":null}               | body /item not_null must not be null; body /importance type must be an integer; body /tag-list not_null must not be null
        PUT  | /items/1 | []                                                           | body  type must be an object
        POST | /one     | {"name":"Foo","price":42.0}                                  | body /item required is required
        POST | /scalars | {"texts":["a"," ","c"],"numbers":[1,1],"sizes":{"a":10},"any":0,"notify":1} | body /texts size must have at most 2 elements; body /texts/1 not_blank must not be blank; body /numbers unique must not hold an element twice; body /sizes/a maximum must be at most 9; body /notify type must be a boolean
        """)
    void what_is_wrong_with_a_member_is_said_with_its_name(String method, String target, String json, String faults) {
        TestResponse response = client.request(method, target)
                .body("application/json", json)
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void without_a_body_each_missing_member_is_named() {
        assertThat(Faults.of(client.request("PUT", "/items/1").send().expect(422)))
                .containsExactly("body /item required is required", "body /importance required is required");
    }

    @Test
    void a_body_whose_members_can_all_be_left_out_can_be_left_out() {
        assertThat(client.post("/optional").send().expect(200).text()).isEqualTo("Optional.empty 7 Optional.empty");
    }

    @Test
    void a_body_that_is_no_json_is_a_bad_request() {
        TestResponse response = client.request("PUT", "/items/x")
                .body("application/json", "{\"item\":}")
                .send()
                .expect(400);

        assertThat(Faults.of(response))
                .containsExactly(
                        "path /id type must be an integer",
                        "body /item syntax unexpected character '}' at line 1, column 9");
    }

    @Test
    void the_document_describes_the_object() {
        JsonValue document = client.get("/openapi.json").send().expect(200).json();

        assertThat(String.valueOf(document.at("/paths/~1items~1{id}/put/requestBody")))
                .isEqualTo(
                        "{\"required\":true,\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\",\"required\":[\"item\",\"importance\"],"
                                + "\"properties\":{\"item\":{\"$ref\":\"#/components/schemas/Item\"},"
                                + "\"user\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/User\"},{\"type\":\"null\"}]},"
                                + "\"importance\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":10,\"description\":\"from one to ten\"},"
                                + "\"tag-list\":{\"type\":\"string\",\"format\":\"date\",\"default\":\"2000-01-01\"}}}}}}");
        assertThat(String.valueOf(document.at("/paths/~1optional/post/requestBody/required")))
                .isEqualTo("false");
    }
}
