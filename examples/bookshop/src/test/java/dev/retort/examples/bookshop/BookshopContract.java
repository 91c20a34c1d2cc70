// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The interface of the bookshop as its clients know it, over each transport, each time with a database of
/// its own.
abstract class BookshopContract {

    private static final String NEW = "9780000000002";
    private static final String ODYSSEY = """
        {"isbn":"9780043524978","title":"The Odyssey","author":"Homer","year":-700,"language":"en",\
        "subjects":["poetry","epic","myth"],"price":1149}""";

    private TestClient client;

    abstract TestClient client(Retort application);

    @BeforeEach
    void open(@TempDir Path directory) {
        client = client(Bookshop.application(Catalogue.open(directory.resolve("books.db"))));
    }

    @AfterEach
    void close() {
        client.close();
    }

    /// A book that the shop does not have yet.
    private static Map<String, Object> timeMachine() {
        var book = new LinkedHashMap<String, Object>();
        book.put("isbn", NEW);
        book.put("title", "The Time Machine");
        book.put("author", "H. G. Wells");
        book.put("year", 1895);
        book.put("language", "en");
        book.put("subjects", List.of("fiction", "time"));
        book.put("price", 799);
        return book;
    }

    private TestResponse add(Map<String, Object> book) {
        return client.post("/books").json(book).send();
    }

    private TestResponse patch(String isbn, String change) {
        return client.patch("/books/" + isbn)
                .body("application/merge-patch+json", change)
                .send();
    }

    private static String text(TestResponse response, String pointer) {
        return Objects.requireNonNull(response.json(pointer), () -> "nothing at " + pointer + " in " + response.text())
                .text();
    }

    private static List<String> each(TestResponse response, String member) {
        var items = (JsonArray) Objects.requireNonNull(response.json("/items"));
        return items.elements().stream()
                .map(item -> Objects.requireNonNull(item.at("/" + member)).text())
                .toList();
    }

    // ---- the list of books

    @Test
    void a_list_has_twenty_books_and_how_many_there_are_in_all() {
        TestResponse response = client.get("/books").send().expect(200);

        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(((JsonObject) response.json()).members().sequencedKeySet())
                .containsExactly("items", "total", "limit", "offset");
        assertThat(each(response, "isbn")).hasSize(20);
        assertThat(text(response, "/total")).isEqualTo("580");
        assertThat(text(response, "/limit")).isEqualTo("20");
        assertThat(text(response, "/offset")).isEqualTo("0");
    }

    @Test
    void pages_join_without_gap_or_overlap() {
        List<String> whole = each(client.get("/books?limit=6&offset=10").send().expect(200), "isbn");
        List<String> first = each(client.get("/books?limit=3&offset=10").send().expect(200), "isbn");
        List<String> second = each(client.get("/books?limit=3&offset=13").send().expect(200), "isbn");

        assertThat(whole).hasSize(6).startsWith(first.toArray(String[]::new)).endsWith(second.toArray(String[]::new));
    }

    @Test
    void a_page_behind_the_last_is_empty() {
        TestResponse response = client.get("/books?offset=2147483647").send().expect(200);

        assertThat(each(response, "isbn")).isEmpty();
        assertThat(text(response, "/total")).isEqualTo("580");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1, 1, 580",
        "limit=100, 100, 580",
        "q=odyss, 2, 2",
        "q=ODYSS, 2, 2",
        "q=homer, 3, 3",
        "q=%CE%9F%CE%94%CE%8E%CE%A3%CE%A3%CE%95%CE%99%CE%91, 1, 1",
        "author=GARC%C3%8DA%20M%C3%81RQUEZ, 3, 3",
        "author=homer, 3, 3",
        "author=Homer&language=el, 1, 1",
        "subject=epic&author=homer, 3, 3",
        "yearFrom=-700&yearTo=-700, 2, 2",
        "yearFrom=2000&yearTo=1999, 0, 0",
        "q=%25, 0, 0",
        "q=_, 0, 0",
        "q=%27%3B%20DROP%20TABLE%20book, 0, 0",
        "language=xx, 0, 0",
        "q=, 20, 580",
        "limit=&yearFrom=, 20, 580",
        "colour=red, 20, 580"
    })
    void a_list_can_be_searched(String query, int items, int total) {
        TestResponse response = client.get("/books?" + query).send().expect(200);

        assertThat(each(response, "isbn")).hasSize(items);
        assertThat(text(response, "/total")).isEqualTo(String.valueOf(total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "year", "price"})
    void a_list_can_be_sorted_both_ways(String member) {
        List<String> ascending =
                each(client.get("/books?author=homer&sort=" + member).send().expect(200), member);
        List<String> descending =
                each(client.get("/books?author=homer&sort=-" + member).send().expect(200), member);

        assertThat(ascending).isNotEqualTo(descending);
        assertThat(ascending.reversed()).isEqualTo(descending);
    }

    // ---- one book

    @Test
    void a_book_is_found_by_its_number() {
        TestResponse response = client.get("/books/9780043524978").send().expect(200);

        assertThat(response.text()).isEqualTo(ODYSSEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"978-0-04-352497-8", "9780-043524978", "%39780043524978", "978-0-043-52-497-8"})
    void hyphens_and_escapes_in_a_number_do_not_matter(String isbn) {
        TestResponse response = client.get("/books/" + isbn).send().expect(200);

        assertThat(text(response, "/title")).isEqualTo("The Odyssey");
    }

    @Test
    void a_number_that_no_book_has_is_not_found() {
        TestResponse response = client.get("/books/" + NEW).send().expect(404);

        assertThat(response.header("Content-Type")).contains("application/problem+json");
        assertThat(response.text()).isEqualTo("""
            {"type":"about:blank","title":"Not Found","status":404,"detail":"no book has the number 9780000000002"}""");
    }

    @Test
    void the_head_of_a_book_comes_without_its_body() {
        TestResponse response =
                client.request("HEAD", "/books/9780043524978").send().expect(200);

        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void a_path_tells_its_methods() {
        TestResponse response =
                client.request("OPTIONS", "/books/9780043524978").send().expect(204);

        assertThat(response.header("Allow")).contains("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    }

    // ---- adding

    @Test
    void a_book_that_was_added_is_there() {
        TestResponse added = add(timeMachine()).expect(201);

        assertThat(added.header("Location")).contains("/books/" + NEW);
        assertThat(added.text()).isEqualTo("""
            {"isbn":"9780000000002","title":"The Time Machine","author":"H. G. Wells","year":1895,"language":"en",\
            "subjects":["fiction","time"],"price":799}""");
        assertThat(client.get("/books/" + NEW).send().expect(200).text()).isEqualTo(added.text());
        assertThat(text(client.get("/books?limit=1").send(), "/total")).isEqualTo("581");
    }

    @Test
    void a_book_can_be_added_once() {
        add(timeMachine()).expect(201);
        TestResponse again = add(timeMachine()).expect(409);

        assertThat(again.text()).isEqualTo("""
            {"type":"about:blank","title":"Conflict","status":409,\
            "detail":"there is a book with the number 9780000000002 already"}""");
    }

    @Test
    void a_number_is_kept_without_its_hyphens() {
        var book = timeMachine();
        book.put("isbn", "978-0-00-000000-2");
        TestResponse added = add(book).expect(201);

        assertThat(text(added, "/isbn")).isEqualTo(NEW);
        assertThat(added.header("Location")).contains("/books/" + NEW);
    }

    @ParameterizedTest
    @CsvSource({"title, 1", "title, 200", "author, 200"})
    void texts_may_be_as_long_as_the_limits_say(String member, int length) {
        var book = timeMachine();
        book.put(member, "𝔸".repeat(length));
        TestResponse added = add(book).expect(201);

        assertThat(text(client.get("/books/" + NEW).send(), "/" + member)).isEqualTo("𝔸".repeat(length));
        assertThat(text(added, "/" + member)).isEqualTo("𝔸".repeat(length));
    }

    @ParameterizedTest
    @CsvSource({"year, -3000", "year, 0", "year, 2100", "price, 1", "price, 9223372036854775807"})
    void numbers_may_be_as_large_as_the_limits_say(String member, long value) {
        var book = timeMachine();
        book.put(member, value);
        add(book).expect(201);

        assertThat(text(client.get("/books/" + NEW).send(), "/" + member)).isEqualTo(String.valueOf(value));
    }

    @Test
    void a_book_may_have_no_subjects_or_ten_in_their_order_or_the_same_twice() {
        var book = timeMachine();
        book.put("subjects", List.of());
        assertThat(text(add(book).expect(201), "/subjects")).isEqualTo("[]");

        book.put("subjects", List.of("j", "i", "h", "g", "f", "e", "d", "c", "b", "b"));
        client.put("/books/" + NEW).json(book).send().expect(200);
        assertThat(text(client.get("/books/" + NEW).send(), "/subjects"))
                .isEqualTo("[\"j\",\"i\",\"h\",\"g\",\"f\",\"e\",\"d\",\"c\",\"b\",\"b\"]");
    }

    @Test
    void text_is_kept_as_it_was_sent() {
        var book = timeMachine();
        book.put("title", " \"Zeit\\\u0007maschine\" — 時間 🕰 e\u0301 '; DROP TABLE book; -- ");
        add(book).expect(201);

        assertThat(text(client.get("/books/" + NEW).send(), "/title")).isEqualTo(book.get("title"));
    }

    @Test
    void a_whole_number_may_be_written_with_a_fraction_of_zero() {
        String body = BadBooks.book("year", "1.895e3").replace("799", "799.0");
        TestResponse added =
                client.post("/books").body("application/json", body).send().expect(201);

        assertThat(text(added, "/year") + " " + text(added, "/price")).isEqualTo("1895 799");
    }

    @Test
    void members_that_nobody_knows_are_ignored() {
        var book = timeMachine();
        book.put("pages", Map.of("text", 118));

        assertThat(add(book).expect(201).json().at("/pages")).isNull();
    }

    // ---- changing

    @Test
    void a_book_can_be_replaced() {
        var book = timeMachine();
        add(book).expect(201);
        book.put("title", "Die Zeitmaschine");
        book.put("language", "de");
        book.put("subjects", List.of("roman"));
        TestResponse replaced =
                client.put("/books/978-0-00-000000-2").json(book).send().expect(200);

        assertThat(text(replaced, "/title")).isEqualTo("Die Zeitmaschine");
        assertThat(client.get("/books/" + NEW).send().text()).isEqualTo(replaced.text());
        assertThat(text(client.get("/books?limit=1").send(), "/total")).isEqualTo("581");
    }

    @Test
    void a_book_that_is_not_there_cannot_be_replaced() {
        client.put("/books/" + NEW).json(timeMachine()).send().expect(404);

        client.get("/books/" + NEW).send().expect(404);
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        TestResponse patched = patch("9780043524978", "{\"price\": 999, \"subjects\": [\"sea\"]}")
                .expect(200);

        assertThat(patched.text())
                .isEqualTo(ODYSSEY.replace("1149", "999").replace("\"poetry\",\"epic\",\"myth\"", "\"sea\""));
        assertThat(client.get("/books/9780043524978").send().text()).isEqualTo(patched.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"pages\": 400}", "{\"isbn\": \"978-0-04-352497-8\"}", "{\"price\": 1149}"})
    void a_patch_may_change_nothing(String change) {
        assertThat(patch("9780043524978", change).expect(200).text()).isEqualTo(ODYSSEY);
    }

    @Test
    void a_patch_may_come_as_plain_json() {
        TestResponse patched = client.patch("/books/9780043524978")
                .json(Map.of("price", 1))
                .send()
                .expect(200);

        assertThat(text(patched, "/price")).isEqualTo("1");
    }

    @Test
    void a_patch_that_is_refused_changes_nothing() {
        patch("9780043524978", "{\"price\": 5, \"title\": null}").expect(422);

        assertThat(client.get("/books/9780043524978").send().text()).isEqualTo(ODYSSEY);
    }

    // ---- removing

    @Test
    void a_book_that_was_removed_is_gone() {
        TestResponse removed = client.delete("/books/9780043524978").send().expect(204);

        assertThat(removed.bytes()).isEmpty();
        client.get("/books/9780043524978").send().expect(404);
        client.delete("/books/9780043524978").send().expect(404);
        assertThat(text(client.get("/books?limit=1").send(), "/total")).isEqualTo("579");
    }

    @Test
    void a_book_that_was_removed_can_be_added_again() {
        add(timeMachine()).expect(201);
        client.delete("/books/" + NEW).send().expect(204);

        add(timeMachine()).expect(201);
    }

    // ---- authors

    @Test
    void authors_come_by_name_with_the_number_of_their_books() {
        TestResponse response = client.get("/authors?limit=3").send().expect(200);

        assertThat(each(response, "name")).containsExactly("A. A. Milne", "Adam Mickiewicz", "Adam Smith");
        assertThat(each(response, "books")).containsExactly("1", "1", "1");
        assertThat(text(response, "/total")).isEqualTo("423");
        assertThat(text(response, "/limit")).isEqualTo("3");
        assertThat(text(response, "/offset")).isEqualTo("0");
    }

    @Test
    void pages_of_authors_join() {
        List<String> both =
                each(client.get("/authors?limit=2&offset=420").send().expect(200), "id");
        List<String> second =
                each(client.get("/authors?limit=1&offset=421").send().expect(200), "id");

        assertThat(both).hasSize(2).endsWith(second.getFirst());
    }

    private String homer() {
        TestResponse authors =
                client.get("/authors?limit=100&offset=100").send().expect(200);
        return text(authors, "/items/" + each(authors, "name").indexOf("Homer") + "/id");
    }

    @Test
    void an_author_is_found_by_number() {
        String id = homer();

        assertThat(client.get("/authors/" + id).send().expect(200).text())
                .isEqualTo("{\"id\":" + id + ",\"name\":\"Homer\",\"books\":3}");
    }

    @Test
    void the_books_of_an_author_come_by_title() {
        TestResponse response =
                client.get("/authors/" + homer() + "/books").send().expect(200);

        assertThat(each(response, "title")).containsExactly("The Iliad", "The Odyssey", "Οδύσσεια");
        assertThat(text(response, "/total")).isEqualTo("3");
    }

    @Test
    void the_books_of_an_author_come_in_pages() {
        TestResponse response = client.get("/authors/" + homer() + "/books?limit=1&offset=1")
                .send()
                .expect(200);

        assertThat(each(response, "title")).containsExactly("The Odyssey");
        assertThat(text(response, "/total")).isEqualTo("3");
    }

    @Test
    void an_author_that_nobody_knows_is_not_found() {
        TestResponse response = client.get("/authors/999999/books").send().expect(404);

        assertThat(text(response, "/detail")).isEqualTo("no author has the number 999999");
    }

    @Test
    void an_author_without_books_is_gone() {
        String id = homer();
        for (String isbn : each(client.get("/authors/" + id + "/books").send(), "isbn")) {
            client.delete("/books/" + isbn).send().expect(204);
        }

        client.get("/authors/" + id).send().expect(404);
        assertThat(text(client.get("/authors").send(), "/total")).isEqualTo("422");
    }

    // ---- the rest

    @Test
    void every_fault_of_a_book_is_in_one_answer() {
        var book = timeMachine();
        book.put("isbn", "9780000000003");
        book.put("title", " ");
        book.put("subjects", List.of("fiction", ""));
        book.put("price", "free");
        TestResponse refused = add(book).expect(422);

        assertThat(refused.text()).isEqualTo("""
            {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"4 problems in the request","errors":[\
            {"in":"body","pointer":"/isbn","code":"invalid","detail":"must be an ISBN, but its check digit is wrong"},\
            {"in":"body","pointer":"/title","code":"not_blank","detail":"must not be blank"},\
            {"in":"body","pointer":"/subjects/1","code":"not_blank","detail":"must not be blank"},\
            {"in":"body","pointer":"/price","code":"type","detail":"must be an integer"}]}""");
    }

    @Test
    void a_method_that_a_path_does_not_have_is_refused_with_those_it_has() {
        TestResponse response = client.delete("/books").send().expect(405);

        assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(text(response, "/detail"))
                .isEqualTo("DELETE is not among the methods of this path: GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @CsvSource({"/openapi.json, application/json", "/docs, text/html; charset=utf-8", "/redoc, text/html; charset=utf-8"
    })
    void the_documentation_is_served(String path, String type) {
        assertThat(client.get(path).send().expect(200).header("Content-Type")).contains(type);
    }
}
