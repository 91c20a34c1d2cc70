// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Brotli by Brotli4j, where the application has added it.
final class Brotli {

    private static final int OWN_LEVEL = 4;

    /// 512 KiB, so that a stream that goes on for long holds little.
    private static final int WINDOW = 19;

    private Brotli() {}

    /// Whether the library and what is native of it are there.
    ///
    /// @throws LinkageError as a way to say no
    static boolean isAvailable() {
        return Brotli4jLoader.isAvailable();
    }

    static OutputStream encoder(OutputStream out, int level) throws IOException {
        return new Flushing(out, Encoder.Parameters.create(ContentCoding.level(level, OWN_LEVEL), WINDOW));
    }

    static InputStream decoder(InputStream in) throws IOException {
        return new BrotliReader(in);
    }

    /// Flushes what it writes to, too. Synchronized, as nobody may use the native memory that another thread
    /// gives back.
    private static final class Flushing extends BrotliOutputStream {

        private final OutputStream out;

        Flushing(OutputStream out, Encoder.Parameters parameters) throws IOException {
            super(out, parameters);
            this.out = out;
        }

        @Override
        public synchronized void write(int octet) throws IOException {
            super.write(octet);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
        }

        @Override
        public synchronized void flush() throws IOException {
            super.flush();
            out.flush();
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
        }
    }
}
