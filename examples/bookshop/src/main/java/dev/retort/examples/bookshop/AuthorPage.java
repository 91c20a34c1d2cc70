// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Json;
import java.util.List;

/// Some of the authors.
///
/// @param items  the authors
/// @param total  how many there are in all
/// @param limit  how many were asked for
/// @param offset how many were left out
@Json
record AuthorPage(List<Author> items, long total, int limit, int offset) {}
