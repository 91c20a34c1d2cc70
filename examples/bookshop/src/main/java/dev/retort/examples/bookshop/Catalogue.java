// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.Database.execute;
import static dev.retort.examples.bookshop.Database.prepare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Everything that the shop knows, in a database. Safe for use by many threads.
final class Catalogue {

    private static final String BOOK =
            "SELECT b.isbn, b.title, a.name, b.year, b.language, b.price FROM book b JOIN author a ON a.id = b.author";
    private static final String SUBJECTS = "SELECT name FROM subject WHERE isbn = ? ORDER BY position";
    private static final String AUTHOR =
            "SELECT a.id, a.name, count(b.isbn) FROM author a JOIN book b ON b.author = a.id";

    private final Database database;

    private Catalogue(Database database) {
        this.database = database;
    }

    /// The catalogue in a file, which is made and filled when it is not there.
    static Catalogue open(Path file) {
        var catalogue = new Catalogue(Database.open(file));
        catalogue.prepareTables();
        return catalogue;
    }

    private void prepareTables() {
        database.write(connection -> {
            execute(
                    connection,
                    "CREATE TABLE IF NOT EXISTS author (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)");
            execute(connection, """
                CREATE TABLE IF NOT EXISTS book (isbn TEXT PRIMARY KEY, title TEXT NOT NULL, folded TEXT NOT NULL,
                    author INTEGER NOT NULL REFERENCES author, year INTEGER NOT NULL, language TEXT NOT NULL, price INTEGER NOT NULL) WITHOUT ROWID""");
            execute(connection, """
                CREATE TABLE IF NOT EXISTS subject (isbn TEXT NOT NULL REFERENCES book ON DELETE CASCADE, position INTEGER NOT NULL,
                    name TEXT NOT NULL, PRIMARY KEY (isbn, position)) WITHOUT ROWID""");
            execute(connection, "CREATE INDEX IF NOT EXISTS book_author ON book (author)");
            if (isFilled(connection)) return null;
            for (Book book : FirstBooks.read()) insert(connection, book);
            execute(connection, "PRAGMA user_version = 1");
            return null;
        });
    }

    /// Whether the first books were put in once, even if they are gone now.
    private static boolean isFilled(Connection connection) throws SQLException {
        return count(connection, "PRAGMA user_version", List.of()) > 0;
    }

    BookPage books(Search search, String sort, int limit, int offset) {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        search.text().ifPresent(text -> {
            where.add("(b.folded LIKE ? ESCAPE '\\' OR a.folded LIKE ? ESCAPE '\\')");
            parameters.add(containing(text));
            parameters.add(containing(text));
        });
        search.author().ifPresent(name -> add(where, parameters, "a.folded LIKE ? ESCAPE '\\'", containing(name)));
        search.language().ifPresent(language -> add(where, parameters, "b.language = ?", language));
        search.subject()
                .ifPresent(subject -> add(
                        where,
                        parameters,
                        "EXISTS (SELECT 1 FROM subject s WHERE s.isbn = b.isbn AND s.name = ?)",
                        subject));
        search.yearFrom().ifPresent(year -> add(where, parameters, "b.year >= ?", year));
        search.yearTo().ifPresent(year -> add(where, parameters, "b.year <= ?", year));
        String condition = where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
        return page(condition, parameters, order(sort), limit, offset);
    }

    private static void add(List<String> where, List<Object> parameters, String condition, Object parameter) {
        where.add(condition);
        parameters.add(parameter);
    }

    private static String containing(String text) {
        return "%" + folded(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /// In capitals of any script: by itself, SQLite knows those of ASCII only.
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String order(String sort) {
        String direction = sort.startsWith("-") ? " DESC" : "";
        String column = sort.substring(sort.startsWith("-") ? 1 : 0);
        return switch (column) {
            case "title" -> "b.title COLLATE NOCASE" + direction + ", b.isbn";
            case "year" -> "b.year" + direction + ", b.isbn";
            case "price" -> "b.price" + direction + ", b.isbn";
            default -> throw new IllegalArgumentException("cannot sort by " + sort);
        };
    }

    BookPage booksOf(Author author, int limit, int offset) {
        return page(" WHERE a.id = ?", List.of(author.id()), order("title"), limit, offset);
    }

    private BookPage page(String condition, List<?> parameters, String order, int limit, int offset) {
        return database.read(connection -> {
            String counted = "SELECT count(*) FROM book b JOIN author a ON a.id = b.author" + condition;
            long total = count(connection, counted, parameters);
            var all = new ArrayList<Object>(parameters);
            all.add(limit);
            all.add(offset);
            List<Book> items = select(
                    connection,
                    BOOK + condition + " ORDER BY " + order + " LIMIT ? OFFSET ?",
                    all,
                    row -> book(connection, row));
            return new BookPage(items, total, limit, offset);
        });
    }

    Optional<Book> book(Isbn isbn) {
        return database.read(connection -> find(connection, isbn));
    }

    void add(Book book) throws BookExists {
        database.<Boolean, BookExists>write(connection -> {
            if (find(connection, book.isbn()).isPresent()) throw new BookExists(book.isbn());
            insert(connection, book);
            return true;
        });
    }

    /// Replaces the book of that number, if there is one.
    boolean replace(Book book) {
        return change(book.isbn(), _ -> book).isPresent();
    }

    /// Changes the book of that number, if there is one, without letting anybody in between.
    Optional<Book> change(Isbn isbn, UnaryOperator<Book> change) {
        return database.write(connection -> {
            Optional<Book> changed = find(connection, isbn).map(change);
            if (changed.isPresent()) {
                delete(connection, isbn);
                insert(connection, changed.get());
            }
            return changed;
        });
    }

    boolean remove(Isbn isbn) {
        return database.write(connection -> delete(connection, isbn));
    }

    AuthorPage authors(int limit, int offset) {
        return database.read(connection -> {
            long total = count(connection, "SELECT count(DISTINCT author) FROM book", List.of());
            String sql = AUTHOR + " GROUP BY a.id ORDER BY a.name COLLATE NOCASE, a.id LIMIT ? OFFSET ?";
            return new AuthorPage(
                    select(connection, sql, List.of(limit, offset), Catalogue::author), total, limit, offset);
        });
    }

    Optional<Author> author(long id) {
        String sql = AUTHOR + " WHERE a.id = ? GROUP BY a.id";
        return database.read(connection ->
                select(connection, sql, List.of(id), Catalogue::author).stream().findFirst());
    }

    private static Optional<Book> find(Connection connection, Isbn isbn) throws SQLException {
        return select(connection, BOOK + " WHERE b.isbn = ?", List.of(isbn.digits()), row -> book(connection, row))
                .stream()
                .findFirst();
    }

    private static void insert(Connection connection, Book book) throws SQLException {
        String isbn = book.isbn().digits();
        execute(
                connection,
                "INSERT INTO author (name, folded) VALUES (?, ?) ON CONFLICT DO NOTHING",
                book.author(),
                folded(book.author()));
        execute(
                connection,
                "INSERT INTO book SELECT ?, ?, ?, id, ?, ?, ? FROM author WHERE name = ?",
                isbn,
                book.title(),
                folded(book.title()),
                book.year(),
                book.language(),
                book.price(),
                book.author());
        for (int i = 0; i < book.subjects().size(); i++) {
            execute(
                    connection,
                    "INSERT INTO subject VALUES (?, ?, ?)",
                    isbn,
                    i,
                    book.subjects().get(i));
        }
    }

    private static boolean delete(Connection connection, Isbn isbn) throws SQLException {
        return execute(connection, "DELETE FROM book WHERE isbn = ?", isbn.digits()) > 0;
    }

    /// SQLite runs in this process: a query for the subjects of each book costs less than to take one joined
    /// result apart.
    private static Book book(Connection connection, ResultSet row) throws SQLException {
        String isbn = row.getString(1);
        return new Book(
                new Isbn(isbn),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                select(connection, SUBJECTS, List.of(isbn), subject -> subject.getString(1)),
                row.getLong(6));
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getLong(1), row.getString(2), row.getLong(3));
    }

    private static long count(Connection connection, String sql, List<?> parameters) throws SQLException {
        return select(connection, sql, parameters, row -> row.getLong(1)).getFirst();
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> select(Connection connection, String sql, List<?> parameters, Row<T> reader)
            throws SQLException {
        try (var statement = prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var results = new ArrayList<T>();
            while (rows.next()) results.add(reader.read(rows));
            return results;
        }
    }
}
