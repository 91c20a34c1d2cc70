// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was answered is kept, and nothing is half there, when the process is killed in the middle of its work.
@Timeout(300)
class DurabilityTest {

    private static final int WRITERS = 8;
    private static final int ANSWERED_BEFORE_THE_END = 50;
    private static final int FIRST_BOOKS = 580;
    private static final Isbn ODYSSEY = new Isbn("9780043524978");

    private final CountDownLatch answered = new CountDownLatch(ANSWERED_BEFORE_THE_END);
    private final CountDownLatch changedOnce = new CountDownLatch(1);
    private final Map<Isbn, Book> sent = new ConcurrentHashMap<>();
    private final Map<Isbn, Book> added = new ConcurrentHashMap<>();
    private final AtomicInteger changed = new AtomicInteger();

    /// Several times, since a kill may come between two writes.
    @RepeatedTest(3)
    void books_that_were_answered_are_there_and_no_book_is_half_there_after_the_process_was_killed(
            @TempDir Path directory) throws Exception {
        Path file = directory.resolve("books.db");
        writeUntilKilled(file);

        Catalogue catalogue = Catalogue.open(file);
        assertThat(added).hasSizeGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_END);
        added.forEach((isbn, book) -> assertThat(catalogue.book(isbn)).contains(book));
        sent.forEach((isbn, book) -> assertThat(catalogue.book(isbn)).isIn(Optional.empty(), Optional.of(book)));
        assertThat(catalogue.books(everything(), "title", 1, 0).total())
                .isBetween(FIRST_BOOKS + (long) added.size(), FIRST_BOOKS + (long) sent.size());
        assertThatTheLastChangeIsWhole(catalogue.book(ODYSSEY).orElseThrow());
        assertThatTheFileIsSound(file);
    }

    private void writeUntilKilled(Path file) throws Exception {
        try (var bookshop = BookshopProcess.start(file);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Alone at first: among so many it might wait for its turn longer than its client does.
            writers.submit(() -> IntStream.iterate(1, i -> i + 1).allMatch(i -> change(bookshop.port(), i)));
            assertThat(changedOnce.await(60, TimeUnit.SECONDS)).isTrue();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * 1_000_000;
                writers.submit(() -> IntStream.iterate(first, i -> i + 1).allMatch(i -> add(bookshop.port(), book(i))));
            }
            assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
            bookshop.kill();
        }
    }

    private boolean add(int port, Book book) {
        sent.put(book.isbn(), book);
        boolean done = status(port, "POST /books", json(book)) == 201;
        if (done) added.put(book.isbn(), book);
        if (done) answered.countDown();
        return done;
    }

    /// Changes three members to the same number, in three places of the database.
    private boolean change(int port, int number) {
        String patch = "{\"title\": \"%s\", \"price\": %s, \"subjects\": [\"%s\"]}".formatted(number, number, number);
        boolean done = status(port, "PATCH /books/" + ODYSSEY.digits(), patch) == 200;
        if (done) changed.set(number);
        if (done) changedOnce.countDown();
        return done;
    }

    /// @return 0 when there is no answer any more
    private static int status(int port, String methodAndTarget, String json) {
        try {
            return Raw.exchange(port, BadRequest.json("", methodAndTarget, json).octets())
                    .status();
        } catch (UncheckedIOException killed) {
            return 0;
        }
    }

    private static Book book(int number) {
        var subjects = IntStream.range(0, 10).mapToObj(i -> number + "." + i).toList();
        return new Book(isbn(number), "Title " + number, "Author " + number % 7, 2000, "en", subjects, number + 1L);
    }

    private static Isbn isbn(int number) {
        String twelve = String.format(Locale.ROOT, "9799%08d", number);
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return new Isbn(twelve + (10 - sum % 10) % 10);
    }

    private static String json(Book book) {
        var out = new JsonWriter();
        out.any(book);
        return out.toString();
    }

    private static Search everything() {
        return new Search(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void assertThatTheLastChangeIsWhole(Book book) {
        int last = changed.get();
        assertThat(last).isPositive();
        assertThat(book.price()).isBetween((long) last, last + 1L);
        assertThat(book.title()).isEqualTo(String.valueOf(book.price()));
        assertThat(book.subjects()).isEqualTo(List.of(String.valueOf(book.price())));
    }

    private static void assertThatTheFileIsSound(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("PRAGMA integrity_check")) {
                assertThat(rows.getString(1)).isEqualTo("ok");
            }
            try (var rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
