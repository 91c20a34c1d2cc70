// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Status;

/// There is a book with this number already.
@Status(409)
final class BookExists extends Exception {

    private static final long serialVersionUID = 1;

    BookExists(Isbn isbn) {
        super("there is a book with the number " + isbn.digits() + " already");
    }
}
