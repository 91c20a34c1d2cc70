// Written by retort-processor from Books; edit that instead.
package demo;

import dev.retort.Link;
import dev.retort.endpoint.Address;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import java.util.List;

/// The addresses of the endpoints of [Books].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class BooksLinks {

    private BooksLinks() {}

    private static final Scalar<Books.Order> BOOKS_ORDER = Scalars.ofEnum(Books.Order.values());

    /// The address of `GET /books/{isbn}`.
    static Link book(Books.Isbn isbn) {
        return Address.of(Books.class, "/books/{isbn}")
            .variable("isbn", Books$Isbn_Retort.CODEC, isbn);
    }

    /// The address of `GET /books`.
    static SearchLink search(String author) {
        return new SearchLink(Address.of(Books.class, "/books")
            .query("author", Scalars.STRING, author));
    }

    /// The address of `GET /books/{isbn}/files/{name}.{extension}`.
    static Link file(Books.Isbn isbn, String name, String extension) {
        return Address.of(Books.class, "/books/{isbn}/files/{name}.{extension}")
            .variable("isbn", Books$Isbn_Retort.CODEC, isbn)
            .variable("name", Scalars.STRING, name)
            .variable("extension", Scalars.STRING, extension);
    }

    /// The address of `GET /books/{isbn}/pages/{path}`.
    static Link page(Books.Isbn isbn, String path) {
        return Address.of(Books.class, "/books/{isbn}/pages/{path}")
            .variable("isbn", Books$Isbn_Retort.CODEC, isbn)
            .tail("path", Scalars.STRING, path);
    }

    /// The address of `POST /books`.
    static Link add(String address) {
        return Address.of(Books.class, "/books")
            .query("address", Scalars.STRING, address);
    }

    /// The address of `GET /books`, with what its query may have.
    record SearchLink(Address address) implements Link {

        /// This address with `order` in its query.
        public SearchLink order(Books.Order order) {
            return new SearchLink(address.query("order", BOOKS_ORDER, order));
        }

        /// This address with `subject` in its query.
        public SearchLink subject(List<String> subject) {
            return new SearchLink(address.query("subject", Scalars.STRING, subject));
        }

        /// This address with `year` in its query.
        public SearchLink year(List<Integer> year) {
            return new SearchLink(address.commas("year", Scalars.INTEGER, year));
        }

        /// This address with `limit` in its query.
        public SearchLink limit(int limit) {
            return new SearchLink(address.query("limit", Scalars.INTEGER, limit));
        }
    }
}
