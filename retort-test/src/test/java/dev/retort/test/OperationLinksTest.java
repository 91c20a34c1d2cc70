// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Created;
import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.LeadsTo;
import dev.retort.OpenApiVersion;
import dev.retort.Operation;
import dev.retort.PathParam;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What answers lead to.
class OperationLinksTest {

    @Json
    record Author(int id) {}

    @Json
    record Book(String isbn, Author author) {}

    @Resource("/books")
    record Books() {

        @Post
        @LeadsTo(method = "book", parameters = "isbn")
        @LeadsTo(
                value = Reviews.class,
                method = "list",
                name = "reviews",
                description = "What others say of it.",
                parameters = {
                    "book = isbn",
                    "author = /author/id",
                    "limit = $request.query.limit",
                    "X-Trace=$request.header.x-trace"
                })
        Created<Book> add(Book book, @Default("20") int limit) {
            return Created.at("/books/" + book.isbn(), book);
        }

        @Get("/{isbn}")
        @LeadsTo(method = "change", parameters = "number = $request.path.isbn")
        Book book(String isbn) {
            return new Book(isbn, new Author(1));
        }

        @Put("/{number}")
        @Operation(id = "changeBook")
        void change(String number, Book book) {}

        @Get
        @LeadsTo(method = "book", parameters = "isbn = /0/isbn")
        List<Book> all() {
            return List.of();
        }
    }

    @Resource("/reviews")
    record Reviews() {

        @Get("/{book}")
        List<String> list(
                @PathParam String book,
                int author,
                @Default("10") int limit,
                @Header("X-Trace") @Default("") String trace) {
            return List.of();
        }
    }

    private static JsonValue links(Retort app, String path, String method, String status) {
        return app.openApi().at("/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + status + "/links");
    }

    @Test
    void a_good_answer_says_what_can_be_asked_next() {
        Retort app = Retort.create().mount(new Books()).mount(new Reviews());

        assertThat(links(app, "/books", "post", "201")).hasToString("""
                {"book":{"operationId":"booksBook","parameters":{"isbn":"$response.body#/isbn"}},\
                "reviews":{"operationId":"reviewsList","parameters":{"book":"$response.body#/isbn",\
                "author":"$response.body#/author/id","limit":"$request.query.limit","X-Trace":"$request.header.x-trace"},\
                "description":"What others say of it."}}""");
        assertThat(links(app, "/books", "get", "200")).hasToString("""
                {"book":{"operationId":"booksBook","parameters":{"isbn":"$response.body#/0/isbn"}}}""");
        assertThat(links(app, "/books", "post", "422")).isNull();
    }

    @Test
    void variables_have_the_names_of_the_document() {
        assertThat(links(Retort.create().mount(new Books()), "/books/{isbn}", "get", "200"))
                .hasToString("""
                {"change":{"operationId":"changeBook","parameters":{"isbn":"$request.path.isbn"}}}""");
    }

    @Resource("/shelves")
    record Shelves() {

        @Get("/{shelf}")
        @LeadsTo(
                method = "clear",
                parameters = {"path.number = $request.path.shelf", "query.number = $request.query.limit"})
        String shelf(int shelf, int limit) {
            return "";
        }

        @Delete("/{number}")
        @Operation(id = "clearShelf")
        void clear(int number, @Query("number") int most) {}
    }

    @Test
    void variables_with_their_place_have_the_names_of_the_document() {
        assertThat(links(Retort.create().mount(new Shelves()), "/shelves/{shelf}", "get", "200"))
                .hasToString("""
                {"clear":{"operationId":"clearShelf","parameters":{"path.shelf":"$request.path.shelf","query.number":"$request.query.limit"}}}""");
    }

    @Test
    void a_link_to_what_is_not_there_is_left_out() {
        assertThat(links(Retort.create().mount(new Books()), "/books", "post", "201"))
                .hasToString("""
                {"book":{"operationId":"booksBook","parameters":{"isbn":"$response.body#/isbn"}}}""");
    }

    @Test
    void a_link_stays_where_its_resource_is_mounted_and_keeps_the_variables_there() {
        Retort app = Retort.create().mount(new Books()).mount("/shops/{shop}", shop -> shop.mount(new Books()));

        assertThat(links(app, "/shops/{shop}/books", "get", "200")).hasToString("""
                {"book":{"operationId":"booksBook2","parameters":{"shop":"$request.path.shop","isbn":"$response.body#/0/isbn"}}}""");
    }

    @ParameterizedTest
    @EnumSource
    void every_version_has_them(OpenApiVersion version) {
        Retort app = Retort.create()
                .documentation(Documentation.standard().version(version))
                .mount(new Books());

        assertThat(links(app, "/books", "post", "201")).hasToString("""
                {"book":{"operationId":"booksBook","parameters":{"isbn":"$response.body#/isbn"}}}""");
    }
}
