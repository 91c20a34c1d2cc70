// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The books that a new shop has, from the file beside this class: one a line, its members apart by tabs, its
/// subjects by bars.
final class FirstBooks {

    private FirstBooks() {}

    static List<Book> read() {
        var file = Objects.requireNonNull(FirstBooks.class.getResourceAsStream("books.tsv"), "books.tsv is missing");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(FirstBooks::book).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the first books", e);
        }
    }

    private static Book book(String line) {
        String[] members = line.split("\t");
        return new Book(
                new Isbn(members[0]),
                members[1],
                members[2],
                Integer.parseInt(members[3]),
                members[4],
                List.of(members[5].split("\\|")),
                Long.parseLong(members[6]));
    }
}
