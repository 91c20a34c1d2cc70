// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Name;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members that a record does not have, and members that have several names.
class UnknownMembersTest {

    @Json(unknown = Unknown.REFUSE)
    record Closed(
            @Name(
                    value = "full_name",
                    aliases = {"name", "nom"})
            String fullName,

            @Name(value = "age", aliases = "years") @Positive @Default("1")
            int age,

            @Json.ReadOnly Optional<String> motto,
            @Json.Ignore @Nullable Thread thread,
            List<Shape> shapes) {

        @Json.Computed
        int length() {
            return fullName.length();
        }
    }

    @Json
    sealed interface Shape {}

    @Json(unknown = Unknown.REFUSE)
    record Circle(int radius, Optional<Shape> inner) implements Shape {}

    @Json
    record Other(@Json.Rest Map<String, JsonValue> members, Optional<Shape> inner) implements Shape {}

    @Json
    record Open(
            String name,
            @Json.Rest Map<String, JsonValue> others,
            @Default("1") int number) {}

    @Json
    record Holder(Open open) {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/closed")
        Closed closed(Closed body) {
            return body;
        }

        @Patch("/closed")
        Closed change(Merge<Closed> change) {
            return change.apply(new Closed("Tom", 3, Optional.of("Meow"), null, List.of()));
        }

        @Post("/shapes")
        Shape shape(Shape body) {
            return body;
        }

        @Post("/others")
        Shape other(Other body) {
            return body;
        }

        @Post("/others/circled")
        Shape circled(Other body) {
            return new Circle(1, Optional.of(body));
        }

        @Post("/open")
        Open open(Open body) {
            return body;
        }

        @Patch("/open")
        Holder changeOpen(Merge<Holder> change) {
            return change.apply(new Holder(new Open("Tom", Map.of("colour", new JsonString("red")), 1)));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    private TestResponse posted(String path, String body) {
        return client.post(path).body("application/json", body).send();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"full_name":"Tom","shapes":[],"a":{"b":1},"\\u00e9":2}   | body /a unknown is not known; body /é unknown is not known
        {"full_name":"Tom","shapes":[],"motto":"Meow"}            | body /motto unknown is not known
        {"full_name":"Tom","shapes":[],"length":"Meow"}           | body /length unknown is not known
        {"full_name":"Tom","shapes":[],"thread":null}             | body /thread unknown is not known
        {"full_name":"Tom","shapes":[],"\\u0000":0}               | body /\u0000 unknown is not known
        {"a":1}                                                   | body /full_name required is required; body /shapes required is required; body /a unknown is not known
        {"full_name":"Tom","shapes":[{"radius":1,"a":1,"type":"Circle"}]} | body /shapes/0/a unknown is not known
        """)
    void a_closed_type_refuses_them(String body, String faults) {
        assertThat(Faults.of(posted("/closed", body).expect(422))).containsExactly(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"Circle","radius":1}                                          | {"type":"Circle","radius":1}
        {"inner":{"radius":1,"type":"Circle"},"type":"Circle","radius":2}     | {"type":"Circle","radius":2,"inner":{"type":"Circle","radius":1}}
        {"inner":{"a":1,"type":"Other"},"type":"Circle","radius":2}           | {"type":"Circle","radius":2,"inner":{"type":"Other","a":1}}
        {"a":{"type":"b"},"inner":{"radius":1,"type":"Circle"},"type":"Other"} | {"type":"Other","inner":{"type":"Circle","radius":1},"a":{"type":"b"}}
        """)
    void a_discriminator_is_known(String body, String answer) {
        assertThat(posted("/shapes", body).expect(200).text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /others         | {"type":"b","a":1}                                  | {"type":"Other","a":1}
        /others         | {"type":"b","inner":{"type":"Other","a":1},"b":2}   | {"type":"Other","inner":{"type":"Other","a":1},"b":2}
        /others/circled | {"type":"b","a":{"type":"c"}}                       | {"type":"Circle","radius":1,"inner":{"type":"Other","a":{"type":"c"}}}
        """)
    void a_discriminator_is_written_once_whatever_was_sent(String path, String body, String answer) {
        assertThat(posted(path, body).expect(200).text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"Tom","a":null,"b":[1,{"c":"d"}],"number":2} | {"name":"Tom","number":2,"a":null,"b":[1,{"c":"d"}]}
        {"name":"Tom"}                                       | {"name":"Tom","number":1}
        """)
    void an_open_type_keeps_them(String body, String answer) {
        assertThat(posted("/open", body).expect(200).text()).isEqualTo(answer);
    }

    @Test
    void what_is_kept_is_no_duplicate() {
        TestResponse response =
                posted("/open", "{\"name\":\"Tom\",\"a\":1,\"a\":2}").expect(400);

        assertThat(Faults.of(response).getFirst()).startsWith("body /a syntax duplicate member");
    }

    @Test
    void a_patch_changes_what_is_kept() {
        TestResponse response = client.patch("/open")
                .body("application/merge-patch+json", "{\"open\":{\"colour\":null,\"size\":5}}")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("{\"open\":{\"name\":\"Tom\",\"number\":1,\"size\":5}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"Tom","years":2,"shapes":[]}     | {"full_name":"Tom","age":2,"shapes":[],"length":3}
        {"shapes":[],"nom":"Tim"}                | {"full_name":"Tim","age":1,"shapes":[],"length":3}
        {"shapes":[],"full\\u005fname":"Tim"}    | {"full_name":"Tim","age":1,"shapes":[],"length":3}
        """)
    void an_alias_is_read_as_the_name(String body, String answer) {
        assertThat(posted("/closed", body).expect(200).text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"Tom","full_name":"Tim","shapes":[]}   | body /full_name repeated must be given once
        {"full_name":"Tom","years":0,"shapes":[]}      | body /years positive must be positive
        """)
    void faults_name_the_alias_that_was_sent(String body, String faults) {
        assertThat(Faults.of(posted("/closed", body).expect(422))).containsExactly(faults.split("; "));
    }

    @Test
    void a_patch_may_have_aliases() {
        TestResponse response = client.patch("/closed")
                .body("application/merge-patch+json", "{\"nom\":\"Tim\",\"years\":5}")
                .send()
                .expect(200);

        assertThat(response.text())
                .isEqualTo("{\"full_name\":\"Tim\",\"age\":5,\"motto\":\"Meow\",\"shapes\":[],\"length\":3}");
    }

    @Test
    void the_document_says_which_types_are_closed() {
        assertThat(client.get("/openapi.json").send().expect(200).text()).contains("""
                        "title":"ClosedInput","type":"object","required":["full_name","shapes"],"properties":{\
                        "full_name":{"type":"string"},\
                        "age":{"type":"integer","format":"int32","exclusiveMinimum":0,"default":1},\
                        "shapes":{"type":"array","items":{"$ref":"#/components/schemas/Shape"}}},"additionalProperties":false}""", """
                        "title":"Open","type":"object","required":["name","number"],"properties":{"name":{"type":"string"},\
                        "number":{"type":"integer","format":"int32","default":1}},"additionalProperties":true}""");
    }
}
