// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.http.BodyException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a hook makes of a body, which may be longer than what was sent, and must not be longer than a body may be.
final class LimitedBody extends FilterInputStream {

    private long left;

    LimitedBody(InputStream in, long limit) {
        super(in);
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

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) throw new BodyException(413, "the request body is too large");
    }
}
