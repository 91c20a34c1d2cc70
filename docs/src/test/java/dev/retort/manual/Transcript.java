// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import java.util.ArrayList;
import java.util.List;

/// What stands in a `console` block: commands, each with what it prints.
record Transcript(List<Entry> entries) {

    /// A command.
    ///
    /// @param command  behind the `$`, its continued lines joined
    /// @param expected the lines up to the next command
    /// @param line     the number of the command's line in the page
    record Entry(String command, String expected, int line) {}

    static Transcript of(Block block) {
        var entries = new ArrayList<Entry>();
        List<String> lines = block.text().lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int line = block.line() + 1 + i;
            if (!lines.get(i).startsWith("$ "))
                throw new IllegalArgumentException("line " + line + " is the output of no command");
            var command = new StringBuilder(lines.get(i++).substring(2));
            while (isContinued(command) && i < lines.size())
                command.append('\n').append(lines.get(i++));
            var expected = new StringBuilder();
            while (i < lines.size() && !lines.get(i).startsWith("$ "))
                expected.append(lines.get(i++)).append('\n');
            entries.add(new Entry(command.toString(), expected.toString(), line));
        }
        return new Transcript(entries);
    }

    /// Whether a line ends with a backslash, or a quotation is open.
    private static boolean isContinued(CharSequence command) {
        if (command.charAt(command.length() - 1) == '\\') return true;
        return command.chars().filter(c -> c == '\'').count() % 2 == 1;
    }
}
