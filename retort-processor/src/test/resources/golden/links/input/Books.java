package demo;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Links;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Style;
import java.util.List;
import java.util.Optional;

/// Books with addresses.
@Links
@Resource("/books")
class Books {

    @Json.Value
    record Isbn(String text) {}

    enum Order {
        TITLE,
        YEAR
    }

    /// One book.
    @Get("/{isbn}")
    String book(Isbn isbn) {
        return "";
    }

    /// Some of them.
    @Get
    List<String> search(
            String author,
            Optional<Order> order,
            List<String> subject,
            @Query(style = Style.COMMA) List<Integer> year,
            @Default("20") int limit) {
        return List.of();
    }

    /// A file of a book.
    @Get("/{isbn}/files/{name}.{extension}")
    String file(Isbn isbn, String name, String extension) {
        return "";
    }

    /// A page of a book.
    @Get("/{isbn}/pages/{path*}")
    String page(Isbn isbn, String path) {
        return "";
    }

    @Post
    void add(String address) {}
}
