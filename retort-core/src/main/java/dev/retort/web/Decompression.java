// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Scope;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Reads bodies that clients have compressed with gzip or deflate. What they become counts for
/// [dev.retort.Limits#bodyLength], so that a small body cannot become a large one. Other codings are refused with 415,
/// a
/// body that is not what it says with 400.
public final class Decompression implements Plugin {

    private Decompression() {}

    /// The one there is.
    public static Decompression standard() {
        return new Decompression();
    }

    @Override
    public void install(Scope scope) {
        scope.preParsing(Decompression::decoded);
    }

    private static InputStream decoded(Request request, InputStream body) throws IOException {
        List<String> fields = request.headers().all("Content-Encoding");
        if (fields.isEmpty()) return body;
        String coding = String.join(",", fields).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new Honest(begin(body), coding);
            case "deflate" -> new Honest(new InflaterInputStream(body), coding);
            default ->
                throw Problem.of(415, "the body has the coding " + coding + ", which is not understood")
                        .header("Accept-Encoding", "gzip, deflate");
        };
    }

    private static InputStream begin(InputStream body) throws IOException {
        try {
            return new GZIPInputStream(body);
        } catch (EOFException | ZipException broken) {
            throw Problem.badRequest("the body is not what its coding gzip says");
        }
    }

    /// Tells the client of what is broken.
    private static final class Honest extends FilterInputStream {

        private final String coding;

        Honest(InputStream in, String coding) {
            super(in);
            this.coding = coding;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (EOFException | ZipException broken) {
                throw Problem.badRequest("the body is not what its coding " + coding + " says");
            }
        }
    }
}
