// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Status;

/// There is no such book.
@Status(404)
final class BookNotFound extends Exception {

    private static final long serialVersionUID = 1;

    BookNotFound(Isbn isbn) {
        super("no book has the number " + isbn.digits());
    }
}
