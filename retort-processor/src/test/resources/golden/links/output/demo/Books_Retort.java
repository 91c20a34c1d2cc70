// Written by retort-processor from Books; edit that instead.
package demo;

import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The routes of [Books].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Books_Retort {

    static {
        Routes.Of<Books> routes = Books_Retort::announceRoutes;
        Generated.register(1, Books.class, routes.made(_ -> new Books()));
    }

    private static final Scalar<Books.Order> BOOKS_ORDER = Scalars.ofEnum(Books.Order.values());
    private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Scalars.STRING);

    private Books_Retort() {}

    private static void announceRoutes(Books resource, Routes routes) {
        routes.add("GET", "/books/{isbn}", call -> book(resource, call));
        routes.add("GET", "/books", call -> search(resource, call));
        routes.add("GET", "/books/{isbn}/files/{name}.{extension}", call -> file(resource, call));
        routes.add("GET", "/books/{isbn}/pages/{path*}", call -> page(resource, call));
        routes.add("POST", "/books", call -> add(resource, call));
    }

    /// `GET /books/{isbn}`
    private static Answer book(Books resource, Call call) throws Exception {
        Books.Isbn isbn = Books$Isbn_Retort.CODEC.read(call.path("isbn"));
        call.ready();
        return call.answer().text(200, resource.book(isbn));
    }

    /// `GET /books`
    private static Answer search(Books resource, Call call) throws Exception {
        String author = call.queryText("author").readString();
        Argument orderSource = call.query("order");
        Optional<Books.Order> order = Optional.empty();
        if (orderSource.isPresent()) {
            Books.Order orderValue = BOOKS_ORDER.read(orderSource);
            order = Optional.ofNullable(orderValue);
        }
        List<String> subject = new ArrayList<>();
        for (Argument each : call.queries("subject")) {
            String subjectElement = each.readString();
            subject.add(subjectElement);
        }
        List<Integer> year = new ArrayList<>();
        for (Argument each : call.commas("year")) {
            Integer yearElement = each.readInt();
            year.add(yearElement);
        }
        int limit = call.query("limit").orElse("20").readInt();
        call.ready();
        return call.answer().json(200, LIST_OF_STRING, resource.search(author, order, subject, year, limit));
    }

    /// `GET /books/{isbn}/files/{name}.{extension}`
    private static Answer file(Books resource, Call call) throws Exception {
        Books.Isbn isbn = Books$Isbn_Retort.CODEC.read(call.path("isbn"));
        String name = call.path("name").readString();
        String extension = call.path("extension").readString();
        call.ready();
        return call.answer().text(200, resource.file(isbn, name, extension));
    }

    /// `GET /books/{isbn}/pages/{path*}`
    private static Answer page(Books resource, Call call) throws Exception {
        Books.Isbn isbn = Books$Isbn_Retort.CODEC.read(call.path("isbn"));
        String path = call.path("path").readString();
        call.ready();
        return call.answer().text(200, resource.page(isbn, path));
    }

    /// `POST /books`
    private static Answer add(Books resource, Call call) throws Exception {
        String address = call.queryText("address").readString();
        call.ready();
        resource.add(address);
        return call.answer().nothing(204);
    }
}
