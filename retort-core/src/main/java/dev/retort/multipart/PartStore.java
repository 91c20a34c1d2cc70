// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the contents of files while a request lasts: small ones in memory as long as they are few, others in a folder
/// of the request's own, which only the user of the process can read.
final class PartStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// Bytes of one file in memory.
    private static final int SMALL = 64 * 1024;

    /// Bytes of all files in memory.
    private static final int MOST_HELD = 1024 * 1024;

    private final List<Path> files = new ArrayList<>();
    private @Nullable Path folder;
    private int held;

    /// Reads a content to its end.
    Content keep(InputStream in) throws IOException {
        byte[] start = in.readNBytes(Math.min(SMALL, MOST_HELD - held) + 1);
        if (start.length <= Math.min(SMALL, MOST_HELD - held)) {
            held += start.length;
            return new Content.Held(start);
        }
        Path file = nextFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            return new Content.Stored(file, start.length + in.transferTo(out));
        }
    }

    private Path nextFile() throws IOException {
        if (folder == null) folder = Files.createTempDirectory("retort-");
        Path file = folder.resolve(Integer.toString(files.size()));
        files.add(file);
        return file;
    }

    /// Removes what was not moved.
    @Override
    public void close() {
        if (folder == null) return;
        try {
            for (Path file : files) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            LOG.warn("the files of a request could not be removed from {}", folder, left);
        }
    }
}
