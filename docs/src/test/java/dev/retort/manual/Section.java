// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import java.util.List;
import java.util.Optional;

/// What stands between two headings of a page.
///
/// @param title       the heading
/// @param line        the number of the heading's line
/// @param imports     one line of import declarations, put before every source
/// @param borrowed    sources of earlier sections
/// @param application an expression of the application that the calls go to
/// @param launched    a class of the class path with a `main`, and its arguments, which is started for the
///                    calls instead
/// @param blocks      in order
record Section(
        String title,
        int line,
        String imports,
        List<Block> borrowed,
        Optional<String> application,
        Optional<String> launched,
        List<Block> blocks) {

    Section {
        borrowed = List.copyOf(borrowed);
        blocks = List.copyOf(blocks);
    }
}
