// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The data file keeps the rules that the shop's clients have to keep.
class FirstBooksTest {

    private final List<Book> books = FirstBooks.read();

    @Test
    void a_new_shop_has_two_hundred_books_at_least() {
        assertThat(books).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void no_number_stands_on_two_books() {
        assertThat(books).extracting(Book::isbn).doesNotHaveDuplicates();
    }

    @Test
    void no_author_wrote_a_title_twice() {
        assertThat(books)
                .extracting(book -> book.author() + ": " + book.title())
                .doesNotHaveDuplicates();
    }

    @Test
    void titles_and_authors_have_a_fitting_length_and_no_space_around_them() {
        assertThat(books)
                .flatExtracting(Book::title, Book::author)
                .allSatisfy(
                        text -> assertThat((String) text).hasSizeBetween(1, 200).isEqualTo(((String) text).strip()));
    }

    @Test
    void years_and_prices_are_in_range() {
        assertThat(books).extracting(Book::year).allMatch(year -> year >= -3000 && year <= 2100 && year != 0);
        assertThat(books).extracting(Book::price).allMatch(price -> price > 0);
    }

    @Test
    void languages_are_those_of_iso_639() {
        Set<String> known = Set.of(Locale.getISOLanguages());

        assertThat(books).extracting(Book::language).allMatch(known::contains);
        assertThat(books.stream().map(Book::language).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void every_book_has_one_to_ten_subjects_in_small_letters() {
        assertThat(books)
                .extracting(Book::subjects)
                .allSatisfy(subjects -> assertThat(subjects)
                        .hasSizeBetween(1, 10)
                        .doesNotHaveDuplicates()
                        .allMatch(subject -> !subject.isBlank() && subject.equals(subject.toLowerCase(Locale.ROOT))));
    }
}
