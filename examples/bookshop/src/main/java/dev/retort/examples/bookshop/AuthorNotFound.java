// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Status;

/// There is no such author.
@Status(404)
final class AuthorNotFound extends Exception {

    private static final long serialVersionUID = 1;

    AuthorNotFound(long id) {
        super("no author has the number " + id);
    }
}
