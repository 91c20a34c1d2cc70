// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A body of several parts is read to its end, or refused; so is the type that names the boundary.
public final class PartsTarget {

    private PartsTarget() {}

    public static void fuzzerTestOneInput(byte[] body) throws IOException {
        try {
            MultipartReader.boundary("multipart/form-data; " + new String(body, StandardCharsets.ISO_8859_1));
        } catch (Problem _) {
            // as it may
        }
        try {
            var reader = new MultipartReader(new ByteArrayInputStream(body), "b", 100);
            while (reader.next().isPresent()) reader.content().readNBytes(100);
        } catch (Problem _) {
            // as it may
        }
    }
}
