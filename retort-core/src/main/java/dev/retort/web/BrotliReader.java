// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads Brotli: gives what there is, and waits for more only where there is nothing. Brotli4j's own stream
/// fills what it is given before it returns, and takes some bodies that end in a long repetition for broken.
///
/// Synchronized, as nobody may read the native memory that another thread gives back.
final class BrotliReader extends InputStream {

    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final byte[] arrived = new byte[BUFFER];
    private final DecoderJNI.Wrapper decoder = new DecoderJNI.Wrapper(BUFFER);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean closed;

    BrotliReader(InputStream in) throws IOException {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        if (closed) throw new IOException("the body is closed");
        if (length == 0) return 0;
        while (!ready.hasRemaining()) {
            if (decoder.getStatus() == DecoderJNI.Status.DONE) return -1;
            advance();
        }
        int now = Math.min(length, ready.remaining());
        ready.get(bytes, offset, now);
        return now;
    }

    private void advance() throws IOException {
        switch (decoder.getStatus()) {
            case NEEDS_MORE_OUTPUT -> ready = decoder.pull();
            case NEEDS_MORE_INPUT -> {
                if (decoder.hasOutput()) ready = decoder.pull();
                else take();
            }
            case OK -> decoder.push(0);
            default -> throw new IOException("the body is not Brotli");
        }
    }

    private void take() throws IOException {
        int count = in.read(arrived);
        if (count > 0) decoder.getInputBuffer().clear().put(arrived, 0, count);
        // At the end it may still make something of what it has taken.
        decoder.push(Math.max(count, 0));
        boolean stuck = decoder.getStatus() == DecoderJNI.Status.NEEDS_MORE_INPUT && !decoder.hasOutput();
        if (count < 0 && stuck) throw new EOFException("the body ends too early");
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) return;
        closed = true;
        decoder.destroy();
        in.close();
    }
}
