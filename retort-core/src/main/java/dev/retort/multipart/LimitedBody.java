// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.http.BodyException;
import java.io.IOException;
import java.io.InputStream;

/// A body, or a part of one, that must not be longer than it may be. Skipping reads.
public final class LimitedBody extends InputStream {

    private final InputStream in;
    private final String refusal;
    private long left;

    /// @param limit   in bytes
    /// @param refusal what the client is told of a longer one, with status 413
    public LimitedBody(InputStream in, long limit, String refusal) {
        this.in = in;
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(read, 0));
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
        if (left < 0) throw new BodyException(413, refusal);
    }
}
