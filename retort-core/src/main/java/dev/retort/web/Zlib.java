// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// What the JDK compresses with. What is flushed can be read, and closing gives the native memory back.
final class Zlib {

    private static final int BUFFER = 4096;

    private Zlib() {}

    private static int level(int level) {
        return ContentCoding.level(level, Deflater.DEFAULT_COMPRESSION);
    }

    static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream out, int level) throws IOException {
            super(out, BUFFER, true);
            def.setLevel(level(level));
        }
    }

    static final class Deflate extends DeflaterOutputStream {

        private final Deflater own;

        Deflate(OutputStream out, int level) {
            this(out, new Deflater(level(level)));
        }

        private Deflate(OutputStream out, Deflater deflater) {
            super(out, deflater, BUFFER, true);
            own = deflater;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                own.end();
            }
        }
    }
}
