// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// A folder with files that were there when time began.
record Folder(Path path) {

    static Folder create() {
        try {
            return new Folder(Files.createTempDirectory("laboratory"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Adds a file.
    Folder file(String name, String content) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            file.toFile().deleteOnExit();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
