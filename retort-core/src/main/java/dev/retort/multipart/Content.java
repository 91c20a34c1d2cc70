// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a part holds.
sealed interface Content {

    long size();

    InputStream stream() throws IOException;

    /// Puts it into a file that does not exist yet.
    ///
    /// @return the content as it is then
    Content moveTo(Path target) throws IOException;

    /// Bytes in memory.
    record Held(byte[] bytes) implements Content {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Content moveTo(Path target) throws IOException {
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
            return new Stored(target, bytes.length);
        }
    }

    /// A file.
    record Stored(Path file, long size) implements Content {

        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Content moveTo(Path target) throws IOException {
            return new Stored(Files.move(file, target), size);
        }
    }
}
