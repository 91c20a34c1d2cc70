// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Json;

/// An author.
///
/// @param id    the number under which the shop keeps the author
/// @param name  the name as it stands on the books
/// @param books how many books of the author the shop has
@Json
record Author(long id, String name, long books) {}
