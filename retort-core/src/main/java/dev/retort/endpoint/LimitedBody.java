// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.http.BodyException;
import java.io.IOException;
import java.io.InputStream;

/// A body that a hook has made of the one that was sent. It may be longer than that, but not longer than a
/// body may be. Skipping reads.
final class LimitedBody extends InputStream {

    private final InputStream in;
    private long left;

    LimitedBody(InputStream in, long limit) {
        this.in = in;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        if (octet >= 0) count(1);
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) count(read);
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) throw new BodyException(413, "the request body is too large");
    }
}
