// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// A file of a form that must not be longer than it may be.
final class LimitedFile extends FilterInputStream {

    private final long limit;
    private long left;

    LimitedFile(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) count(1);
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) throw Problem.of(413, String.format(Locale.ROOT, "a file is longer than %,d bytes", limit));
    }
}
