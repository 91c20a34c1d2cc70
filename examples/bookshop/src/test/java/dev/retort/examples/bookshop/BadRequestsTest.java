// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Running;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way of getting a request wrong that we could think of, octet by octet. Each gets the right status,
/// as a problem document in which every fault is listed, and the bookshop goes on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {

    private Running bookshop;

    @BeforeAll
    void start(@TempDir Path directory) {
        bookshop = Bookshop.application(Catalogue.open(directory.resolve("books.db")))
                .port(0)
                .start();
    }

    @AfterAll
    void stop() {
        bookshop.close();
    }

    static Stream<BadRequest> table() {
        return Stream.of(
                        BadParameters.rows(),
                        BadTargets.rows(),
                        BadBooks.rows(),
                        BadJson.rows(),
                        BadChanges.rows(),
                        BadMethodsAndTypes.rows(),
                        BadMessages.rows())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_bad_request_is_told_what_is_wrong_with_it(BadRequest bad) {
        Raw.Answer answer = Raw.exchange(bookshop.port(), bad.octets());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
        assertThat(answer.fields()).containsEntry("content-type", "application/problem+json");
        assertThat(text(answer, "/type")).isEqualTo("about:blank");
        assertThat(text(answer, "/title")).isNotBlank();
        assertThat(text(answer, "/status")).isEqualTo(String.valueOf(answer.status()));
        assertThat(text(answer, "/detail"))
                .isEqualTo(bad.faults().isEmpty() && bad.allow().isEmpty() ? bad.detail() : text(answer, "/detail"));
        assertThat(faults(answer, bad.faults())).isEqualTo(bad.faults());
        assertThat(answer.fields().getOrDefault("allow", "")).isEqualTo(bad.allow());
        assertThat(get("/books/" + BadBooks.ISBN).status()).isEqualTo(200);
    }

    /// The faults of an answer, in the words of the table: a row that names no detail does not ask for one.
    private static List<String> faults(Raw.Answer answer, List<String> expected) {
        if (!(answer.json().at("/errors") instanceof JsonArray(List<JsonValue> errors))) return List.of();
        return Stream.iterate(0, i -> i < errors.size(), i -> i + 1)
                .map(i -> {
                    String fault = text(answer, "/errors/" + i + "/in") + " "
                            + text(answer, "/errors/" + i + "/pointer") + " " + text(answer, "/errors/" + i + "/code");
                    boolean detailed = i < expected.size() && expected.get(i).contains(": ");
                    return detailed ? fault + ": " + text(answer, "/errors/" + i + "/detail") : fault;
                })
                .toList();
    }

    private static String text(Raw.Answer answer, String pointer) {
        return Objects.requireNonNull(answer.json().at(pointer), () -> "nothing at " + pointer + " in " + answer)
                .text();
    }

    private Raw.Answer get(String target) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        return Raw.exchange(bookshop.port(), request.getBytes(ISO_8859_1));
    }

    @Test
    void the_table_has_a_row_for_every_bad_request_once() {
        assertThat(table().map(BadRequest::title)).doesNotHaveDuplicates().hasSizeGreaterThan(120);
    }
}
