// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Resource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/// Those who wrote the books.
@Resource("/authors")
record Authors(Catalogue catalogue) {

    /// Authors by name.
    ///
    /// @param limit  how many at most
    /// @param offset how many to leave out first
    @Get
    AuthorPage list(@Default("20") @Min(1) @Max(100) int limit, @Default("0") @PositiveOrZero int offset) {
        return catalogue.authors(limit, offset);
    }

    /// One author.
    ///
    /// @param id the number of the author
    /// @throws AuthorNotFound when there is no such author
    @Get("/{id}")
    Author get(@Positive long id) throws AuthorNotFound {
        return catalogue.author(id).orElseThrow(() -> new AuthorNotFound(id));
    }

    /// The books of one author, by title.
    ///
    /// @param id     the number of the author
    /// @param limit  how many at most
    /// @param offset how many to leave out first
    /// @throws AuthorNotFound when there is no such author
    @Get("/{id}/books")
    BookPage books(
            @Positive long id, @Default("20") @Min(1) @Max(100) int limit, @Default("0") @PositiveOrZero int offset)
            throws AuthorNotFound {
        Author author = get(id);
        return catalogue.booksOf(author, limit, offset);
    }
}
