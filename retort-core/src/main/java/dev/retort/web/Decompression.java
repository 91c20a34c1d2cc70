// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import static java.util.stream.Collectors.joining;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Scope;
import dev.retort.http.BodyException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads bodies that clients have compressed (`Content-Encoding`) with gzip or deflate, and with br and
/// zstd where the application has added their libraries as for [Compression]. Without this plugin such
/// bodies are refused with 415.
///
/// [dev.retort.Limits#bodyLength] counts the decompressed bytes, so that a small body cannot become a large
/// one. Other codings are refused with 415, and a body that is not what it says with 400.
public final class Decompression implements Plugin {

    private final List<ContentCoding> codings = ContentCoding.available();

    private Decompression() {}

    /// The plugin, which has no settings.
    public static Decompression standard() {
        return new Decompression();
    }

    @Override
    public void install(Scope scope) {
        scope.preParsing(this::decoded);
    }

    private InputStream decoded(Request request, InputStream body) throws IOException {
        List<String> fields = request.headers().all("Content-Encoding");
        String name = String.join(",", fields).strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity")) return body;
        ContentCoding coding = ContentCoding.named(name, codings).orElseThrow(() -> unknown(name));
        var sent = new Sent(body);
        try {
            return new Honest(coding.decoder(sent), sent, name);
        } catch (IOException broken) {
            throw Honest.told(broken, name);
        }
    }

    private Problem unknown(String name) {
        return Problem.of(415, "the body has the coding " + name + ", which is not understood")
                .header(
                        "Accept-Encoding",
                        codings.stream().map(ContentCoding::text).collect(joining(", ")));
    }

    /// A stream on which everything is read in blocks.
    private abstract static class Blocks extends FilterInputStream {

        Blocks(InputStream in) {
            super(in);
        }

        @Override
        public final int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public abstract int read(byte[] bytes, int offset, int length) throws IOException;
    }

    /// A body as it was sent. Once it has failed it fails for good: to a decoder that may be its end.
    private static final class Sent extends Blocks {

        private @Nullable IOException failure;

        Sent(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (failure != null) throw failure;
            try {
                return in.read(bytes, offset, length);
            } catch (IOException broken) {
                failure = broken;
                throw broken;
            }
        }
    }

    /// Tells the client of what is broken.
    private static final class Honest extends Blocks {

        private final Sent sent;
        private final String coding;

        /// @param in   reads what was sent in its coding
        /// @param sent what it reads
        Honest(InputStream in, Sent sent, String coding) {
            super(in);
            this.sent = sent;
            this.coding = coding;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = in.read(bytes, offset, length);
                // The decoder may be at its end before the body is: only a whole one has an end (RFC 9112, 8).
                if (count < 0) sent.transferTo(OutputStream.nullOutputStream());
                return count;
            } catch (IOException broken) {
                throw told(broken, coding);
            }
        }

        /// What is to be thrown instead, unless the body itself has ended in another way.
        static Problem told(IOException broken, String coding) throws IOException {
            if (broken instanceof BodyException
                    || broken instanceof InterruptedIOException
                    || broken instanceof ClosedByInterruptException) throw broken;
            return Problem.badRequest("the body is not what its coding " + coding + " says");
        }
    }
}
