// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the compiler says about `@LeadsTo`.
class LinkErrorsTest {

    private static final String SHELF = """
            import dev.retort.*;

            @Resource("/shelves")
            record Shelves() {
                @Get("/{shelf}/{place}")
                String book(int shelf, int place, @Query("max-age") int age, @Query("shelf") Shade shade) { return ""; }

                @Get("/twice")
                @Post("/twice")
                String twice() { return ""; }

                @Get("/hidden")
                @Hidden
                String hidden() { return ""; }

                @Get("/other")
                String other() { return ""; }

                enum Shade { DARK }
            }
            """;

    @Test
    void a_link_leads_to_an_endpoint_of_the_document() {
        assertThat(errors(SHELF, """
                import dev.retort.*;

                @Resource("/books")
                record Books() {
                    @Get
                    @LeadsTo(value = String.class, method = "length")
                    String one() { return ""; }

                    @Post
                    @LeadsTo(value = Shelves.class, method = "boke")
                    String two() { return ""; }

                    @Put
                    @LeadsTo(value = Shelves.class, method = "twice")
                    String three() { return ""; }

                    @Delete
                    @LeadsTo(value = Shelves.class, method = "hidden")
                    String four() { return ""; }

                    @Get("/five")
                    @LeadsTo(method = "one", name = "the first")
                    @LeadsTo(method = "two")
                    @LeadsTo(value = Shelves.class, method = "other", name = "two")
                    String five() { return ""; }

                    @LeadsTo(method = "one")
                    String six() { return ""; }

                    @LeadsTo(method = "one")
                    @LeadsTo(method = "two")
                    String seven() { return ""; }

                    @Get("/eight")
                    @LeadsTo(value = int.class, method = "one", name = "a")
                    @LeadsTo(value = Books[].class, method = "one", name = "b")
                    @LeadsTo(value = void.class, method = "one", name = "c")
                    String eight() { return ""; }
                }
                """)).isEqualTo("""
                        Books.java:6:5 @LeadsTo on one names String, which has no @Resource: name a class that has
                            @LeadsTo(value = String.class, method = "length")
                            ^
                        Books.java:10:5 @LeadsTo on two names Shelves.boke, which is no endpoint: name one of book, twice, hidden, other
                            @LeadsTo(value = Shelves.class, method = "boke")
                            ^
                        Books.java:14:5 @LeadsTo on three names Shelves.twice, which is several endpoints: give the one a method with a name of its own
                            @LeadsTo(value = Shelves.class, method = "twice")
                            ^
                        Books.java:18:5 @LeadsTo on four names Shelves.hidden, of which the document does not tell: remove it
                            @LeadsTo(value = Shelves.class, method = "hidden")
                            ^
                        Books.java:22:5 @LeadsTo on five is called “the first”, which may consist of letters, digits and -._ only
                            @LeadsTo(method = "one", name = "the first")
                            ^
                        Books.java:24:5 @LeadsTo on five leads twice to “two”: give one of the links another name
                            @LeadsTo(value = Shelves.class, method = "other", name = "two")
                            ^
                        Books.java:35:5 @LeadsTo on eight names int, which is no class: name one that has @Resource
                            @LeadsTo(value = int.class, method = "one", name = "a")
                            ^
                        Books.java:36:5 @LeadsTo on eight names Books[], which is no class: name one that has @Resource
                            @LeadsTo(value = Books[].class, method = "one", name = "b")
                            ^
                        Books.java:27:5 @LeadsTo has no effect on six(), which answers no requests: add @Get or the like, or remove it
                            @LeadsTo(method = "one")
                            ^
                        Books.java:30:5 @LeadsTo has no effect on seven(), which answers no requests: add @Get or the like, or remove it
                            @LeadsTo(method = "one")
                            ^
                        Books.java:31:5 @LeadsTo has no effect on seven(), which answers no requests: add @Get or the like, or remove it
                            @LeadsTo(method = "two")
                            ^
                        """);
    }

    @Test
    void a_link_fills_parameters_that_are_there() {
        assertThat(errors(SHELF, """
                import dev.retort.*;

                @Resource("/books")
                record Books() {
                    @Json
                    record Book(int place, int path) {}

                    @Get
                    @LeadsTo(value = Shelves.class, method = "book", parameters = {"path.shelf = place", "place", "min-age = 1"})
                    Book one() { return new Book(1, 2); }

                    @Post
                    @LeadsTo(value = Shelves.class, method = "book", parameters = {"shelf = place", "place"})
                    Book two() { return new Book(1, 2); }

                    @Put
                    @LeadsTo(value = Shelves.class, method = "book", parameters = "place")
                    Book three() { return new Book(1, 2); }

                    @Delete
                    @LeadsTo(value = Shelves.class, method = "book", parameters = {"path.shelf = path", "place", "place = path"})
                    Book four() { return new Book(1, 2); }

                    @Patch
                    @LeadsTo(value = Shelves.class, method = "other", parameters = "place")
                    Book five() { return new Book(1, 2); }

                    @Get("/six")
                    @LeadsTo(value = Shelves.class, method = "book", parameters = {"path.shelf =", "place"})
                    Book six() { return new Book(1, 2); }
                }
                """)).isEqualTo("""
                        Books.java:9:5 @LeadsTo on one fills “min-age”, which Shelves.book does not have: it has shelf, place, max-age
                            @LeadsTo(value = Shelves.class, method = "book", parameters = {"path.shelf = place", "place", "min-age = 1"})
                            ^
                        Books.java:13:5 @LeadsTo on two fills “shelf”, which Shelves.book has in several places: write path.shelf or query.shelf
                            @LeadsTo(value = Shelves.class, method = "book", parameters = {"shelf = place", "place"})
                            ^
                        Books.java:17:5 @LeadsTo on three does not say where “shelf” of Shelves.book comes from: add parameters = "shelf", if a member of the answer is called so, or "shelf = …"
                            @LeadsTo(value = Shelves.class, method = "book", parameters = "place")
                            ^
                        Books.java:21:5 @LeadsTo on four fills “place” twice: remove one
                            @LeadsTo(value = Shelves.class, method = "book", parameters = {"path.shelf = path", "place", "place = path"})
                            ^
                        Books.java:25:5 @LeadsTo on five fills “place”, which Shelves.other does not have: it has no parameters
                            @LeadsTo(value = Shelves.class, method = "other", parameters = "place")
                            ^
                        Books.java:29:5 @LeadsTo on six says nothing of where “path.shelf” comes from: write path.shelf = id, with a member of the answer, or the like
                            @LeadsTo(value = Shelves.class, method = "book", parameters = {"path.shelf =", "place"})
                            ^
                        """);
    }

    @Test
    void a_link_may_lead_to_a_class_that_was_compiled_before(@TempDir Path classes) {
        String shelves = """
                package shop;

                import dev.retort.*;
                import java.util.*;

                @Resource("/shelves")
                public record Shelves() {
                    @Get("/{shelf}/{place}")
                    public String book(int shelf, int place, Optional<String> author, @Query("max-age") Optional<Integer> age) {
                        return "";
                    }
                }
                """;
        String books = """
                package shop;

                import dev.retort.*;

                @Resource("/books")
                record Books() {
                    @Json
                    record Book(int shelf, int place, String writer) {}

                    @Post
                    @LeadsTo(value = Shelves.class, method = "book", parameters = {"shelf", "path.place", "author = writer"})
                    Book add(Book book) { return book; }
                }
                """;
        Compilation.of(shelves).write(classes);

        var again = Compilation.against(classes, books);

        assertThat(again.errors()).isEmpty();
        assertThat(again.output("META-INF/retort/shop.Books.json"))
                .isEqualTo(Compilation.of(shelves, books).output("META-INF/retort/shop.Books.json"));
        assertThat(Compilation.against(classes, books.replace("author =", "max-age = place\", \"max-age ="))
                        .errors())
                .contains(" @LeadsTo on add fills “max-age” twice: remove one\n");
    }

    @Test
    void a_link_takes_what_is_there() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/books")
                record Books() {
                    @Json
                    record Author(int id, @Json.WriteOnly @Name("se/cret") String secret) {}

                    @Json
                    record Book(String isbn, Optional<Author> author, List<Author> others, Map<String, Author> byName) {}

                    @Get("/{isbn}")
                    Book book(String isbn) { throw new UnsupportedOperationException(); }

                    @Post("/{shop}")
                    @LeadsTo(method = "book", name = "a", parameters = "isbn = number")
                    @LeadsTo(method = "book", name = "b", parameters = "isbn = /author/name")
                    @LeadsTo(method = "book", name = "c", parameters = "isbn = /author/secret")
                    @LeadsTo(method = "book", name = "d", parameters = "isbn = /others/first")
                    @LeadsTo(method = "book", name = "e", parameters = "isbn = /isbn/0")
                    @LeadsTo(method = "book", name = "f", parameters = "isbn = /byName/x/key")
                    @LeadsTo(method = "book", name = "g", parameters = "isbn = $request.body#/title")
                    @LeadsTo(method = "book", name = "h", parameters = "isbn = $request.path.isbn")
                    @LeadsTo(method = "book", name = "i", parameters = "isbn = $request.query.isbn")
                    @LeadsTo(method = "book", name = "j", parameters = "isbn = $request.header.a b")
                    @LeadsTo(method = "book", name = "k", parameters = "isbn = $response.path.isbn")
                    @LeadsTo(method = "book", name = "l", parameters = "isbn = $response.body/isbn")
                    Book add(String shop, Book book) { return book; }

                    @LeadsTo(method = "book", name = "good1", parameters = "isbn")
                    @LeadsTo(method = "book", name = "good2", parameters = "isbn = /author/id")
                    @LeadsTo(method = "book", name = "good3", parameters = "isbn = /others/0/id")
                    @LeadsTo(method = "book", name = "good4", parameters = "isbn = /byName/x/id")
                    @LeadsTo(method = "book", name = "good5", parameters = "isbn = $request.body#/author/se~1cret")
                    @LeadsTo(method = "book", name = "good6", parameters = "isbn = $url")
                    @LeadsTo(method = "book", name = "good7", parameters = "isbn = $response.header.Location")
                    @Put("/{isbn}")
                    Book change(String isbn, Book book) { return book; }

                    @Delete("/{isbn}")
                    @LeadsTo(method = "book", parameters = "isbn")
                    void remove(String isbn) {}

                    @Get("/first")
                    @LeadsTo(method = "book", parameters = "isbn")
                    Redirect first() { return Redirect.to("/books/1"); }

                    @Get("/plain")
                    @LeadsTo(method = "book", name = "whole", parameters = "isbn = $response.body")
                    @LeadsTo(method = "book", name = "part", parameters = "isbn = $response.body#/0")
                    @LeadsTo(method = "book", name = "sent", parameters = "isbn = $request.body")
                    String plain() { return ""; }
                }
                """)).isEqualTo("""
                        Books.java:16:56 @LeadsTo on add says “$response.body#/number”, but Book has no member “number”: it has isbn, author, others, byName
                            @LeadsTo(method = "book", name = "a", parameters = "isbn = number")
                                                                               ^
                        Books.java:17:56 @LeadsTo on add says “$response.body#/author/name”, but Author has no member “name”: it has id
                            @LeadsTo(method = "book", name = "b", parameters = "isbn = /author/name")
                                                                               ^
                        Books.java:18:56 @LeadsTo on add says “$response.body#/author/secret”, but Author has no member “secret”: it has id
                            @LeadsTo(method = "book", name = "c", parameters = "isbn = /author/secret")
                                                                               ^
                        Books.java:19:56 @LeadsTo on add says “$response.body#/others/first”, but “first” is no place in an array: write a number
                            @LeadsTo(method = "book", name = "d", parameters = "isbn = /others/first")
                                                                               ^
                        Books.java:20:56 @LeadsTo on add says “$response.body#/isbn/0”, but there is nothing in a single value that “0” could name
                            @LeadsTo(method = "book", name = "e", parameters = "isbn = /isbn/0")
                                                                               ^
                        Books.java:21:56 @LeadsTo on add says “$response.body#/byName/x/key”, but Author has no member “key”: it has id
                            @LeadsTo(method = "book", name = "f", parameters = "isbn = /byName/x/key")
                                                                               ^
                        Books.java:22:56 @LeadsTo on add says “$request.body#/title”, but Book has no member “title”: it has isbn, author, others, byName
                            @LeadsTo(method = "book", name = "g", parameters = "isbn = $request.body#/title")
                                                                               ^
                        Books.java:23:56 @LeadsTo on add says “$request.path.isbn”, but add has no path parameter “isbn”: it has shop
                            @LeadsTo(method = "book", name = "h", parameters = "isbn = $request.path.isbn")
                                                                               ^
                        Books.java:24:56 @LeadsTo on add says “$request.query.isbn”, but add has no query parameter “isbn”
                            @LeadsTo(method = "book", name = "i", parameters = "isbn = $request.query.isbn")
                                                                               ^
                        Books.java:25:56 @LeadsTo on add says “$request.header.a b”, which names no header field: write one such as $response.header.ETag
                            @LeadsTo(method = "book", name = "j", parameters = "isbn = $request.header.a b")
                                                                               ^
                        Books.java:26:56 @LeadsTo on add says “$response.path.isbn”, which is no runtime expression: write one such as $response.body#/id, $response.header.ETag, $request.path.id or $request.query.limit
                            @LeadsTo(method = "book", name = "k", parameters = "isbn = $response.path.isbn")
                                                                               ^
                        Books.java:27:56 @LeadsTo on add says “$response.body/isbn”, which is no runtime expression: write one such as $response.body#/id, $response.header.ETag, $request.path.id or $request.query.limit
                            @LeadsTo(method = "book", name = "l", parameters = "isbn = $response.body/isbn")
                                                                               ^
                        Books.java:41:44 @LeadsTo on remove says “$response.body#/isbn”, but remove answers without a body
                            @LeadsTo(method = "book", parameters = "isbn")
                                                                   ^
                        Books.java:45:44 @LeadsTo on first has no effect, because it has no good answer of its own: remove it
                            @LeadsTo(method = "book", parameters = "isbn")
                                                                   ^
                        Books.java:50:59 @LeadsTo on plain says “$response.body#/0”, but there is nothing in a single value that “0” could name
                            @LeadsTo(method = "book", name = "part", parameters = "isbn = $response.body#/0")
                                                                                  ^
                        Books.java:51:59 @LeadsTo on plain says “$request.body”, but plain takes no body
                            @LeadsTo(method = "book", name = "sent", parameters = "isbn = $request.body")
                                                                                  ^
                        """);
    }

    @Test
    void a_webhook_leads_nowhere() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/books")
                record Books() {
                    @Get
                    String all() { return ""; }

                    @Webhooks
                    interface Events {
                        @Post
                        @LeadsTo(value = Books.class, method = "all")
                        void sold();
                    }
                }
                """)).isEqualTo("""
                        Books.java:11:9 @LeadsTo on sold() has no effect, because a webhook is answered by somebody else: remove it
                                @LeadsTo(value = Books.class, method = "all")
                                ^
                        """);
    }
}
