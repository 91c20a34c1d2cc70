// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// A content coding that bodies are written and read in (RFC 9110, 8.4.1). Those come first that clients
/// which like several as much are to get.
enum ContentCoding {
    /// RFC 8878, with windows as RFC 9659 allows them.
    ZSTANDARD("zstd") {
        @Override
        boolean hasLibrary() {
            return Zstandard.isAvailable();
        }

        @Override
        byte[] encoded(byte[] bytes, int level) {
            return Zstandard.encoded(bytes, level);
        }

        @Override
        OutputStream encoder(OutputStream out, int level) throws IOException {
            return Zstandard.encoder(out, level);
        }

        @Override
        InputStream decoder(InputStream in) throws IOException {
            return Zstandard.decoder(in);
        }
    },

    /// RFC 7932.
    BROTLI("br") {
        @Override
        boolean hasLibrary() {
            return Brotli.isAvailable();
        }

        @Override
        OutputStream encoder(OutputStream out, int level) throws IOException {
            return Brotli.encoder(out, level);
        }

        @Override
        InputStream decoder(InputStream in) throws IOException {
            return Brotli.decoder(in);
        }
    },

    /// RFC 1952.
    GZIP("gzip") {
        @Override
        OutputStream encoder(OutputStream out, int level) throws IOException {
            return new Zlib.Gzip(out, level);
        }

        @Override
        InputStream decoder(InputStream in) throws IOException {
            return new GZIPInputStream(in);
        }
    },

    /// RFC 1950: the zlib format, in spite of the name (RFC 9110, 8.4.1.2).
    DEFLATE("deflate") {
        @Override
        OutputStream encoder(OutputStream out, int level) {
            return new Zlib.Deflate(out, level);
        }

        @Override
        InputStream decoder(InputStream in) {
            return new InflaterInputStream(in);
        }
    };

    /// The level that is each coding's own.
    static final int OWN_LEVEL = 0;

    private static final int NOTHING_GAINED = 4;

    private final String text;

    ContentCoding(String text) {
        this.text = text;
    }

    /// A level where it is one, or else that which is a coding's own.
    static int level(int level, int own) {
        return level == OWN_LEVEL ? own : level;
    }

    /// Those whose library is there.
    static List<ContentCoding> available() {
        return Arrays.stream(values()).filter(ContentCoding::isAvailable).toList();
    }

    private boolean isAvailable() {
        try {
            return hasLibrary();
        } catch (LinkageError _) {
            return false;
        }
    }

    /// Whether what it needs is there.
    ///
    /// @throws LinkageError as a way to say no
    boolean hasLibrary() {
        return true;
    }

    /// The one of a name, which may be an old one with `x-`.
    ///
    /// @param name in small letters
    static Optional<ContentCoding> named(String name, List<ContentCoding> among) {
        return among.stream()
                .filter(each -> name.equals(each.text) || each == GZIP && name.equals("x-gzip"))
                .findFirst();
    }

    /// As header fields say it.
    String text() {
        return text;
    }

    /// Bytes in this coding.
    ///
    /// @param level from 1 to 9, or [#OWN_LEVEL]
    byte[] encoded(byte[] bytes, int level) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / NOTHING_GAINED);
        try (OutputStream through = encoder(out, level)) {
            through.write(bytes);
        }
        return out.toByteArray();
    }

    /// Writes in this coding; has to be closed, which closes the other, too.
    ///
    /// @param level as above
    abstract OutputStream encoder(OutputStream out, int level) throws IOException;

    /// Reads this coding; has to be closed, which closes the other, too.
    ///
    /// @throws IOException when what comes first is something else; others come from reading
    abstract InputStream decoder(InputStream in) throws IOException;
}
