// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Body;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.json.Codec;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Generic records, as bodies, results and members.
class GenericsTest {

    @Json
    record Book(@NotBlank String title) {}

    /// A part of a list.
    ///
    /// @param items what is in this part
    /// @param total how many there are in all
    @Json
    record Page<T>(List<T> items, @PositiveOrZero long total) {}

    @Json
    record Pair<A, B>(A first, Optional<B> second) {}

    @Json
    record Tree<T>(
            T value, List<Tree<T>> children, @Nullable Pair<T, Tree<T>> best) {}

    /// Holds itself with ever larger arguments.
    @Json
    record Growing<T>(T value, Optional<Growing<List<T>>> next) {}

    @Json
    record Everywhere<T>(
            Set<T> set,
            Map<String, T> map,
            List<@Size(max = 2) List<T>> lists,
            @Nullable T nullable) {}

    @Json
    record Bag<T>(
            @Default("[]") List<T> list,
            @Default("[]") Set<List<T>> set,
            @Default("{}") Map<String, T> map) {}

    @Json
    record Shelf(
            Page<Book> books,
            Pair<@Positive Integer, Page<List<@NotBlank String>>> pair,
            Page<Map<@Size(max = 3) String, @Size(min = 1) List<Book>>> byKey) {}

    @Json
    record Box(Page<Book> page) {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Get("/books")
        Page<Book> books() {
            return new Page<>(List.of(new Book("Emma")), 7);
        }

        @Post("/books")
        Page<Book> books(Page<Book> body) {
            return body;
        }

        @Post("/lists")
        Page<List<Book>> lists(Page<List<Book>> body) {
            return body;
        }

        @Post("/names")
        Page<String> names(@Body Page<@NotBlank String> body) {
            return body;
        }

        @Post("/pages")
        List<Page<Integer>> pages(List<Page<Integer>> body) {
            return body;
        }

        @Post("/trees")
        Tree<Integer> trees(Tree<Integer> body) {
            return body;
        }

        @Post("/growing")
        Growing<Integer> growing(Growing<Integer> body) {
            return body;
        }

        @Post("/everywhere")
        Everywhere<Book> everywhere(Everywhere<Book> body) {
            return body;
        }

        @Post("/bags")
        Bag<Integer> bags(Bag<Integer> body) {
            return body;
        }

        @Post("/shelves")
        Shelf shelves(Shelf body) {
            return body;
        }

        @Patch("/boxes")
        Box boxes(Merge<Box> change) {
            return change.apply(new Box(new Page<>(List.of(new Book("Emma")), 7)));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /books   | {"items":[{"title":"Emma"},{"title":"Ulysses"}],"total":2}
        /lists   | {"items":[[{"title":"Emma"}],[]],"total":2}
        /names   | {"items":["a"],"total":1}
        /pages   | [{"items":[1,2],"total":2},{"items":[],"total":0}]
        /trees   | {"value":1,"children":[{"value":2,"children":[],"best":null}],"best":{"first":3,"second":{"value":4,"children":[],"best":null}}}
        /trees   | {"value":1,"children":[],"best":{"first":3}}
        /growing | {"value":1,"next":{"value":[2,3],"next":{"value":[[4]]}}}
        /everywhere | {"set":[{"title":"a"}],"map":{"k":{"title":"b"}},"lists":[[{"title":"c"}]],"nullable":null}
        /shelves | {"books":{"items":[],"total":0},"pair":{"first":1,"second":{"items":[["a"]],"total":1}},"byKey":{"items":[{"k":[{"title":"Emma"}]}],"total":1}}
        """)
    void a_use_comes_back_as_it_was_sent(String path, String body) {
        TestResponse response =
                client.post(path).body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /books   | {"items":[{"title":""},7],"total":-1}         | body /items/0/title not_blank must not be blank; body /items/1 type must be an object; body /total positive_or_zero must not be negative
        /books   | {}                                            | body /items required is required; body /total required is required
        /lists   | {"items":[[{"title":" "}],{}],"total":0}      | body /items/0/0/title not_blank must not be blank; body /items/1 type must be an array
        /names   | {"items":["a","",null],"total":0}             | body /items/1 not_blank must not be blank; body /items/2 not_null must not be null
        /pages   | [{"items":[1.5],"total":0}]                   | body /0/items/0 type must be an integer
        /trees   | {"value":1,"children":[{"value":"2","children":[]}]} | body /children/0/value type must be an integer
        /growing | {"value":1,"next":{"value":2}}                | body /next/value type must be an array
        /everywhere | {"set":[{"title":"a"},{"title":"a"}],"map":{},"lists":[[{"title":"a"},{"title":"a"},{"title":"a"}]]} | body /set unique must not hold an element twice; body /lists/0 size must have at most 2 elements
        /shelves | {"books":{"items":[],"total":0},"pair":{"first":0,"second":{"items":[[" "]],"total":1}},"byKey":{"items":[{"long":[]}],"total":1}} | body /pair/first positive must be positive; body /pair/second/items/0/0 not_blank must not be blank; body /byKey/items/0/long size must have at most 3 characters; body /byKey/items/0/long size must have at least 1 element
        """)
    void faults_are_told_with_their_place(String path, String body, String faults) {
        TestResponse response =
                client.post(path).body("application/json", body).send().expect(422);

        assertThat(Faults.of(response)).containsExactlyInAnyOrder(faults.split("; "));
    }

    @Test
    void a_result_is_written_without_being_read_first() {
        assertThat(client.get("/books").send().expect(200).text())
                .isEqualTo("{\"items\":[{\"title\":\"Emma\"}],\"total\":7}");
    }

    @Test
    void what_holds_values_of_a_type_parameter_may_be_empty_by_default() {
        assertThat(client.post("/bags")
                        .body("application/json", "{\"set\":[[1]]}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"list\":[],\"set\":[[1]],\"map\":{}}");
    }

    @Test
    void a_patch_goes_into_a_use() {
        TestResponse response = client.patch("/boxes")
                .body("application/merge-patch+json", "{\"page\":{\"total\":8}}")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("{\"page\":{\"items\":[{\"title\":\"Emma\"}],\"total\":8}}");
    }

    @Test
    void every_use_has_a_schema_of_its_own() {
        String document = client.get("/openapi.json").send().expect(200).text();

        assertThat(document)
                .contains("""
                        "Page_Book":{"title":"Page_Book","description":"A part of a list.","type":"object","required":["items","total"],"properties":\
                        {"items":{"type":"array","items":{"$ref":"#/components/schemas/Book"},"description":"what is in this part"},\
                        "total":{"type":"integer","format":"int64","minimum":0,"description":"how many there are in all"}}}""", """
                        "Page_List_Book":{"title":"Page_List_Book",""", """
                        "Tree_Int32":{"title":"Tree_Int32","type":"object","required":["value","children","best"],"properties":\
                        {"value":{"type":"integer","format":"int32"},\
                        "children":{"type":"array","items":{"$ref":"#/components/schemas/Tree_Int32"}},\
                        "best":{"anyOf":[{"$ref":"#/components/schemas/Pair_Int32_Tree_Int32"},{"type":"null"}]}}}""", """
                        "Tree_Int32Input":{"title":"Tree_Int32Input","type":"object","required":["value","children"],"properties":\
                        {"value":{"type":"integer","format":"int32"},\
                        "children":{"type":"array","items":{"$ref":"#/components/schemas/Tree_Int32Input"}},\
                        "best":{"anyOf":[{"$ref":"#/components/schemas/Pair_Int32_Tree_Int32Input"},{"type":"null"}]}}}""", """
                        "BoxPatch":{"title":"BoxPatch","description":"The members of Box to change. Those that are left out stay as they are (RFC 7396).",\
                        "type":"object","properties":{"page":{"$ref":"#/components/schemas/Page_BookPatch"}}}""", """
                        "Page_String":{""", """
                        "dev.retort.test.GenericsTest.Page_String":{""")
                .doesNotContain("$parameter", "$generic", "patched");
    }

    @Test
    void a_lambda_names_the_codec_of_a_use() {
        Codec<Page<Book>> codec = Codec.of(Page.class, Codec.of(Book.class));
        TestClient lambdas = TestClient.inMemory(Retort.create()
                .get(
                        "/books",
                        _ -> Response.ok(new Page<>(List.of(new Book("Emma")), 1))
                                .as(codec)));

        assertThat(lambdas.get("/books").send().expect(200).text())
                .isEqualTo("{\"items\":[{\"title\":\"Emma\"}],\"total\":1}");
    }

    @Test
    void a_codec_is_named_for_every_type_parameter() {
        Codec<Book> book = Codec.of(Book.class);

        assertThatThrownBy(() -> Codec.of(Pair.class, book))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "dev.retort.test.GenericsTest$Pair has 2 type parameters, but 1 codec was named: name one for"
                                + " each");
        assertThatThrownBy(() -> Codec.of(Book.class, book, book))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dev.retort.test.GenericsTest$Book is not generic: name no codecs of arguments");
        assertThatThrownBy(() -> Codec.of(Page.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "dev.retort.test.GenericsTest$Page is generic, so its class alone does not say how to write it:"
                                + " name its codec, Response.ok(value).as(codec); of a @Json record it is Codec.of(Page.class, …),"
                                + " with a codec for each type argument");
    }
}
