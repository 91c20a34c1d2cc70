// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import java.time.Instant;
import java.util.List;

/// What somebody has written.
///
/// @param id     stays the same when the title changes
/// @param tags   in the order of the alphabet
/// @param author the account
record Article(
        long id,
        String slug,
        String title,
        String description,
        String body,
        List<String> tags,
        Instant created,
        Instant updated,
        long author) {

    boolean isBy(Account account) {
        return author == account.id();
    }
}
