// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Created;
import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.Invalid;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Resource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// The books of the shop.
@Resource("/books")
record Books(Catalogue catalogue) {

    /// Books that match.
    ///
    /// @param limit    how many at most
    /// @param offset   how many to leave out first
    /// @param q        a part of the title or of the author's name, in any case
    /// @param author   a part of the author's name, in any case
    /// @param language two letters (ISO 639-1)
    /// @param subject  one of the book's subjects
    /// @param yearFrom the first year of publication
    /// @param yearTo   the last year of publication
    /// @param sort     `title`, `year` or `price`; with a hyphen before it from the end
    /// @return the books and how many there are in all
    @Get
    BookPage list(
            @Default("20") @Min(1) @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,
            Optional<@Size(max = 200) String> q,
            Optional<@Size(max = 200) String> author,
            Optional<@Pattern(regexp = "[a-z]{2}", message = "must be two letters such as en") String> language,
            Optional<@Size(max = 100) String> subject,
            Optional<@Min(-3000) @Max(2100) Integer> yearFrom,
            Optional<@Min(-3000) @Max(2100) Integer> yearTo,
            @Default("title")
                    @Pattern(
                            regexp = "-?(title|year|price)",
                            message = "must be one of title, -title, year, -year, price, -price")
                    String sort) {
        var search = new Search(q, author, language, subject, yearFrom, yearTo);
        return catalogue.books(search, sort, limit, offset);
    }

    /// Adds a book.
    ///
    /// @return the book as it is kept
    /// @throws BookExists when there is a book with this number
    @Post
    Created<Book> add(Book book) throws BookExists {
        catalogue.add(book);
        return Created.below(book.isbn().digits(), book);
    }

    /// One book.
    ///
    /// @param isbn the number on its back; hyphens are allowed
    /// @throws BookNotFound when there is no such book
    @Get("/{isbn}")
    Book get(Isbn isbn) throws BookNotFound {
        return catalogue.book(isbn).orElseThrow(() -> new BookNotFound(isbn));
    }

    /// Replaces a book.
    ///
    /// @param isbn the number of the book, which cannot be changed
    /// @throws BookNotFound when there is no such book
    @Put("/{isbn}")
    Book replace(Isbn isbn, Book book) throws BookNotFound {
        requireSame(isbn, book);
        if (!catalogue.replace(book)) throw new BookNotFound(isbn);
        return book;
    }

    /// Changes some members of a book.
    ///
    /// @param isbn   the number of the book, which cannot be changed
    /// @param change the members to change
    /// @throws BookNotFound when there is no such book
    @Patch("/{isbn}")
    Book change(Isbn isbn, Merge<Book> change) throws BookNotFound {
        return catalogue
                .change(isbn, book -> {
                    Book changed = change.apply(book);
                    requireSame(isbn, changed);
                    return changed;
                })
                .orElseThrow(() -> new BookNotFound(isbn));
    }

    /// Removes a book.
    ///
    /// @param isbn the number of the book
    /// @throws BookNotFound when there is no such book
    @Delete("/{isbn}")
    void remove(Isbn isbn) throws BookNotFound {
        if (!catalogue.remove(isbn)) throw new BookNotFound(isbn);
    }

    private static void requireSame(Isbn isbn, Book book) {
        if (!book.isbn().equals(isbn)) throw Invalid.at("isbn", "must be the number in the path, " + isbn.digits());
    }
}
