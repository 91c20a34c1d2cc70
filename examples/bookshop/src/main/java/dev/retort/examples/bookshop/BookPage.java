// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Json;
import java.util.List;

/// Some of the books that match.
///
/// @param items  the books
/// @param total  how many match in all
/// @param limit  how many were asked for
/// @param offset how many were left out
@Json
record BookPage(List<Book> items, long total, int limit, int offset) {}
