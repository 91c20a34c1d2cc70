// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether somebody sees what is written.
final class Terminal {

    private Terminal() {}

    /// Java tells only of all streams of a process together; Linux tells of each.
    static boolean shows(String target) {
        int descriptor = target.equals(LogSettings.STDERR) ? 2 : 1;
        if (descriptor == 1 && !target.equals(LogSettings.STDOUT)) return false;
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString()
                    .matches("/dev/(pts/|tty).*");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
        }
    }
}
