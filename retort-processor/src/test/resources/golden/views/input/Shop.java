package demo;

import dev.retort.Created;
import dev.retort.Get;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Status;
import dev.retort.View;
import java.util.List;
import java.util.Optional;

/// Pages that templates make.
@Resource("/books")
class Shop {

    /// All books.
    @View("books/list.jte")
    record Books(List<String> titles) {}

    /// One book.
    @View("books/one.jte")
    record Book(String title) {}

    sealed interface Found {
        @Status(200)
        @View("books/one.jte")
        record Here(String title) implements Found {}

        @Status(404)
        @View("books/none.jte")
        record Nowhere(String query) implements Found {}
    }

    @Get
    Books all() {
        return new Books(List.of());
    }

    @Get("/{id}")
    Optional<Book> one(long id) {
        return Optional.empty();
    }

    @Get("/search")
    Found search(String query) {
        return new Found.Nowhere(query);
    }

    @Post
    Response<Book> add(String title) {
        return Response.ok(new Book(title));
    }

    @Post("/new")
    Created<Book> create(String title) {
        return Created.at("/books/1", new Book(title));
    }
}
