// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.io.ByteArrayOutputStream;

/// How lines look. For one thread.
sealed interface Format permits JsonLines, TextLines {

    /// Adds a line, with its end, to others.
    void write(Line line, ByteArrayOutputStream out);

    /// For people where a terminal shows what is written, for machines where it goes anywhere else.
    static Format of(LogSettings settings) {
        boolean looks = Terminal.shows(settings.target());
        return settings.format().map("text"::equals).orElse(looks)
                ? new TextLines(looks && System.getenv("NO_COLOR") == null)
                : new JsonLines();
    }
}
