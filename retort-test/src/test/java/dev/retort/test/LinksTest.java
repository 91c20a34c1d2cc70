// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Created;
import dev.retort.Default;
import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Link;
import dev.retort.Links;
import dev.retort.Plugin;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Query;
import dev.retort.Redirect;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of endpoints, as the compiler knows them.
class LinksTest {

    @Json.Value
    record Isbn(String text) {}

    enum Order {
        TITLE,
        YEAR
    }

    @Links
    @Resource("/books")
    record Books() {
        @Get("/{isbn}")
        Map<String, String> book(Isbn isbn, Request request) {
            return Map.of("isbn", isbn.text(), "self", request.address(LinksTestBooksLinks.book(isbn)));
        }

        @Get
        List<String> search(
                String author,
                Optional<Order> order,
                List<String> subject,
                @Query(style = Style.COMMA) List<Integer> year,
                @Default("20") int limit) {
            return List.of(author, order.toString(), subject.toString(), year.toString(), String.valueOf(limit));
        }

        @Get("/{isbn}/files/{name}.{extension}")
        String file(Isbn isbn, String name, String extension) {
            return isbn.text() + " " + name + " " + extension;
        }

        @Get("/{isbn}/pages/{path*}")
        String page(Isbn isbn, String path) {
            return isbn.text() + " " + path;
        }

        @Post
        Redirect add(String isbn) {
            return Redirect.to(LinksTestBooksLinks.book(new Isbn(isbn)));
        }

        @Put("/{isbn}")
        Created<String> put(Isbn isbn) {
            return Created.at(LinksTestBooksLinks.search(isbn.text()).limit(1), isbn.text());
        }
    }

    @Links
    @Resource
    record Shop() {
        @Get("/front")
        String front(Request request) {
            return request.address(LinksTestBooksLinks.search("Ada").limit(Integer.parseInt(request.path("shop"))));
        }
    }

    static Stream<Map.Entry<Link, String>> addresses() {
        return Stream.of(
                Map.entry(LinksTestBooksLinks.book(new Isbn("978-0")), "/books/978-0"),
                Map.entry(
                        LinksTestBooksLinks.book(new Isbn("a/b %?#ü{isbn}")),
                        "/books/a%2Fb%20%25%3F%23%C3%BC%7Bisbn%7D"),
                Map.entry(LinksTestBooksLinks.file(new Isbn("1"), "a.tar", "gz"), "/books/1/files/a.tar.gz"),
                Map.entry(LinksTestBooksLinks.page(new Isbn("1"), "one/two three"), "/books/1/pages/one/two%20three"),
                Map.entry(LinksTestBooksLinks.search("J & K"), "/books?author=J%20%26%20K"),
                Map.entry(
                        LinksTestBooksLinks.search("a+b")
                                .order(Order.YEAR)
                                .subject(List.of("x", "y=z"))
                                .year(List.of(1984, 2001))
                                .limit(5),
                        "/books?author=a%2Bb&order=YEAR&subject=x&subject=y%3Dz&year=1984%2C2001&limit=5"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_address_has_everything_escaped_that_has_to_be(Map.Entry<Link, String> each) {
        assertThat(each.getKey().path()).isEqualTo(each.getValue());
    }

    @Test
    void an_address_leads_back_to_the_values_that_it_was_made_of() {
        try (var client = TestClient.inMemory(Retort.create().mount(new Books()))) {
            var odd = new Isbn("a/b %?#ü{isbn}");
            assertThat(client.get(LinksTestBooksLinks.book(odd).path())
                            .send()
                            .json("/isbn")
                            .toString())
                    .isEqualTo("\"a/b %?#ü{isbn}\"");
            assertThat(client.get(LinksTestBooksLinks.search("a+b&c")
                                    .order(Order.YEAR)
                                    .subject(List.of("x", "y"))
                                    .year(List.of(1984, 2001))
                                    .path())
                            .send()
                            .text())
                    .isEqualTo("[\"a+b&c\",\"Optional[YEAR]\",\"[x, y]\",\"[1984, 2001]\",\"20\"]");
            assertThat(client.get(LinksTestBooksLinks.page(odd, "one/two three").path())
                            .send()
                            .text())
                    .isEqualTo("a/b %?#ü{isbn} one/two three");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void what_no_path_can_hold_makes_no_address(String value) {
        assertThatThrownBy(() -> LinksTestBooksLinks.book(new Isbn(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no path can have “" + value + "” in the place of {isbn}");
    }

    @Test
    void an_address_has_the_prefixes_of_mounts_and_proxies() {
        Retort app = Retort.create()
                .documentation(Documentation.standard().rootPath("/api"))
                .mount("/shops/{shop}", shop -> shop.mount(new Shop()).mount("/all", all -> all.mount(new Books())));
        try (var client = TestClient.inMemory(app)) {
            assertThat(client.get("/shops/3/front").send().text())
                    .isEqualTo("/api/shops/3/all/books?author=Ada&limit=3");
            assertThat(client.post("/shops/a%20b/all/books?isbn=7").send().header("Location"))
                    .contains("/api/shops/a%20b/all/books/7");
            assertThat(client.put("/shops/3/all/books/a%2Fb%3F")
                            .send()
                            .expect(201)
                            .header("Location"))
                    .contains("/api/shops/3/all/books?author=a%2Fb%3F&limit=1");
        }
    }

    @ParameterizedTest
    @CsvSource({"to, 303", "temporary, 307", "permanent, 308", "of, 301", "created, 201"})
    void a_handler_without_a_class_leads_to_an_endpoint(String name, int status) {
        Link link = LinksTestBooksLinks.book(new Isbn("7"));
        Map<String, Object> results = Map.of(
                "to", Redirect.to(link),
                "temporary", Redirect.temporary(link),
                "permanent", Redirect.permanent(link),
                "of", Redirect.of(301, link),
                "created", Created.at(link, "a book"));
        Retort app =
                Retort.create().mount("/shop", shop -> shop.mount(new Books())).get("/", _ -> results.get(name));
        try (var client = TestClient.inMemory(app)) {
            assertThat(client.get("/").send().expect(status).header("Location")).contains("/shop/books/7");
        }
    }

    @Test
    void an_application_inside_of_another_knows_where_it_is() {
        var inner = Retort.create().mount(new Books());
        try (var client = TestClient.inMemory(Retort.create().mount("/inner", inner))) {
            assertThat(client.get("/inner/books/7").send().json("/self").toString())
                    .isEqualTo("\"/inner/books/7\"");
        }
    }

    @Test
    void of_several_prefixes_that_of_the_scope_counts() {
        Plugin books = scope -> scope.mount(new Books());
        Retort app = Retort.create()
                .mount("/old", books)
                .mount("/new", books)
                .get("/", request -> request.address(LinksTestBooksLinks.book(new Isbn("7"))))
                .get("/missing", request -> request.address(LinksTestShopLinks.front()))
                .development(true);
        try (var client = TestClient.inMemory(app)) {
            assertThat(client.get("/old/books/7").send().json("/self").toString())
                    .isEqualTo("\"/old/books/7\"");
            assertThat(client.get("/new/books/7").send().json("/self").toString())
                    .isEqualTo("\"/new/books/7\"");
            assertThat(client.get("/").send().text())
                    .contains(
                            "dev.retort.test.LinksTest$Books is mounted at /old, /new, of which none is around “”: it is not clear which is meant");
            assertThat(client.get("/missing").send().text())
                    .contains("dev.retort.test.LinksTest$Shop is not mounted in this application");
        }
    }
}
