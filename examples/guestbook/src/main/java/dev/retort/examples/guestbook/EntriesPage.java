// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.guestbook;

import dev.retort.View;
import java.util.List;

/// The page with all entries, the newest first, and the form for another.
///
/// @param mistakes what is wrong with an entry that was sent
/// @param draft    what the form holds
@View("entries.jte")
public record EntriesPage(List<Entry> entries, List<String> mistakes, Entry draft) {}
