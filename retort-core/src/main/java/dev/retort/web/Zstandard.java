// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Zstandard by zstd-jni, where the application has added it.
final class Zstandard {

    private static final int OWN_LEVEL = 3;

    /// 8 MiB: more no client has to take, and nobody may make us take more (RFC 9659).
    private static final int LARGEST_WINDOW = 23;

    private Zstandard() {}

    /// Whether the library and what is native of it are there.
    ///
    /// @throws LinkageError as a way to say no
    static boolean isAvailable() {
        return Zstd.maxCompressionLevel() >= OWN_LEVEL;
    }

    static byte[] encoded(byte[] bytes, int level) {
        return Zstd.compress(bytes, level(level));
    }

    static OutputStream encoder(OutputStream out, int level) throws IOException {
        var encoder = new ZstdOutputStreamNoFinalizer(out, level(level));
        // Begins the frame, without which a body that is empty would be none.
        encoder.write(new byte[0]);
        return encoder;
    }

    private static int level(int level) {
        return ContentCoding.level(level, OWN_LEVEL);
    }

    static InputStream decoder(InputStream in) throws IOException {
        return new ZstdInputStreamNoFinalizer(in).setLongMax(LARGEST_WINDOW);
    }
}
