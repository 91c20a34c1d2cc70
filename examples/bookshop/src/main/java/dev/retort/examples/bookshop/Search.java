// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import java.util.Optional;

/// What a book must be to match; what is empty does not matter.
record Search(
        Optional<String> text,
        Optional<String> author,
        Optional<String> language,
        Optional<String> subject,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo) {}
