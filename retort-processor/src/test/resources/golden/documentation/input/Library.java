package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.util.*;

/// The books of the library. They may be *borrowed*
/// for four weeks.
///
/// A [Book] is known by its number; see [the rules][Library#rules].
///
/// - novels
/// - poems
@Resource("/library")
class Library {

    /// One book. With all that is known of it.
    ///
    /// The answer is `cacheable`.
    ///
    /// @param number the number on its back,
    ///     without hyphens
    /// @param edition which edition
    /// @return the book
    /// @throws BookLost when nobody knows
    ///     where it is
    @Get("/{number}")
    Book get(@Min(1) @Max(999) int number, @Default("1") @Positive int edition) throws BookLost, BookLent {
        throw new BookLost();
    }

    /**
     * Lends a book. Returns {@code true} if it was there, see {@link Book} or {@linkplain Book the type}.
     * <p>
     * Two &lt;b&gt; things:
     * <ul>
     * <li>it must be <b>there</b></li>
     * <li>it must not be {@literal <lent>}</li>
     * </ul>
     *
     * @param number the {@code number} of the book
     * @return whether it was there
     * @throws demo.BookLost if it is <em>lost</em>
     * @deprecated use something else
     */
    @Deprecated
    @Post("/{number}/loans")
    boolean lend(int number, @Header Optional<@Size(max = 40) String> xReader) throws BookLost {
        throw new BookLost();
    }

    /// All books.
    ///
    /// ```java
    /// @Get List<Book> code();
    /// ```
    ///
    /// @param genre of one kind only
    @Get
    List<Book> allBooks(Optional<Genre> genre, List<@NotBlank String> words) {
        return List.of();
    }

    /**
     * Counts {@code List<Book>}, or {@code Map.of(1, {2})} &amp; <code>a &lt; b</code>.
     *
     * <pre>{@code
     * for (var book : books) count++;
     * }</pre>
     */
    @Get("/count")
    int countAll() {
        return 0;
    }

    @Delete
    void removeAllBooks() {}
}
