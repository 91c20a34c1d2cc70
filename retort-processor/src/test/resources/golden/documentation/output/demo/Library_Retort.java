// Written by retort-processor from Library; edit that instead.
package demo;

import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The routes of [Library].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Library_Retort {

    static {
        Routes.Of<Library> routes = Library_Retort::announceRoutes;
        Generated.register(1, Library.class, routes.made(_ -> new Library()));
    }

    private static final Bound GET_NUMBER_MIN = Bound.atLeast("1");
    private static final Bound GET_NUMBER_MAX = Bound.atMost("999");
    private static final Constraint<Object> LEND_XREADER_SIZE = new Size(0, 40, "character");
    private static final Codec<List<Book>> LIST_OF_BOOK = Codecs.list(Book_Retort.CODEC);

    private Library_Retort() {}

    private static void announceRoutes(Library resource, Routes routes) {
        routes.add("GET", "/library/{number}", call -> get(resource, call));
        routes.add("POST", "/library/{number}/loans", call -> lend(resource, call));
        routes.add("GET", "/library", call -> allBooks(resource, call));
        routes.add("GET", "/library/count", call -> countAll(resource, call));
        routes.add("DELETE", "/library", call -> removeAllBooks(resource, call));
    }

    /// `GET /library/{number}`
    private static Answer get(Library resource, Call call) throws Exception {
        Argument numberSource = call.path("number");
        int number = numberSource.readInt();
        numberSource.check(number, GET_NUMBER_MIN);
        numberSource.check(number, GET_NUMBER_MAX);
        Argument editionSource = call.query("edition").orElse("1");
        int edition = editionSource.readInt();
        editionSource.check(edition, Bound.POSITIVE);
        call.ready();
        return call.answer().json(200, Book_Retort.CODEC, resource.get(number, edition));
    }

    /// `POST /library/{number}/loans`
    private static Answer lend(Library resource, Call call) throws Exception {
        int number = call.path("number").readInt();
        Argument xReaderSource = call.header("x-reader");
        Optional<String> xReader = Optional.empty();
        if (xReaderSource.isPresent()) {
            String xReaderValue = xReaderSource.readString();
            xReaderSource.check(xReaderValue, LEND_XREADER_SIZE);
            xReader = Optional.ofNullable(xReaderValue);
        }
        call.ready();
        return call.answer().json(200, Scalars.BOOLEAN, resource.lend(number, xReader));
    }

    /// `GET /library`
    private static Answer allBooks(Library resource, Call call) throws Exception {
        Argument genreSource = call.query("genre");
        Optional<Genre> genre = Optional.empty();
        if (genreSource.isPresent()) {
            Genre genreValue = Genre_Retort.CODEC.read(genreSource);
            genre = Optional.ofNullable(genreValue);
        }
        List<String> words = new ArrayList<>();
        for (Argument each : call.queries("words")) {
            String wordsElement = each.readString();
            each.check(wordsElement, Constraints.NOT_BLANK);
            words.add(wordsElement);
        }
        call.ready();
        return call.answer().json(200, LIST_OF_BOOK, resource.allBooks(genre, words));
    }

    /// `GET /library/count`
    private static Answer countAll(Library resource, Call call) throws Exception {
        call.ready();
        return call.answer().json(200, Scalars.INTEGER, resource.countAll());
    }

    /// `DELETE /library`
    private static Answer removeAllBooks(Library resource, Call call) throws Exception {
        call.ready();
        resource.removeAllBooks();
        return call.answer().nothing(204);
    }
}
