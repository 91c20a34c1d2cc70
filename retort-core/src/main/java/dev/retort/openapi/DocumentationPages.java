// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Pages that show an application's OpenAPI document to people. An application serves those of the first
/// provider that [java.util.ServiceLoader] finds, and has no such pages where there is none.
///
/// The pages refer to their files, which are in a folder of the page's name, and to the document, `openapi.json`,
/// by relative URLs only, so that they work behind any proxy path. Where the application serves a page or the
/// document elsewhere, it changes these in the page's HTML. What a script has to know more is in
/// `settings.json` of that folder, which the application makes: the member `document` is where the document
/// is, from there; for Swagger UI also `parameters`, `oauth` and `styleSheet`. Safe for use by many threads.
public interface DocumentationPages {

    /// The `Content-Security-Policy` that every file is served with. It is all that the pages need to be shown.
    String CONTENT_SECURITY_POLICY = "default-src 'self'";

    /// The file at a path.
    ///
    /// @param path relative to the application's root, without a leading slash: `docs`,
    ///             `docs/swagger-ui.css`, `redoc`
    /// @return empty when there is no such file; `docs/` is another path than `docs`: relative URLs would
    ///     fail there
    Optional<Page> find(String path);

    /// A file, compressed beforehand.
    ///
    /// @param contentType the media type, with its charset where it is text
    /// @param gzip        the file under `Content-Encoding: gzip`; shared, not to be changed
    /// @param etag        the strong entity tag of that form, with its quotes
    record Page(String contentType, byte[] gzip, String etag) {

        public Page {
            if (etag.length() < 2 || !etag.startsWith("\"") || !etag.endsWith("\"")) {
                throw new IllegalArgumentException("etag must be a strong entity tag in double quotes, but is " + etag);
            }
        }

        /// The file for the rare client that does not accept gzip. Inflated at each call.
        public byte[] plain() {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("a documentation page is not valid gzip: build its jar again", e);
            }
        }

        /// The strong entity tag of [#plain()]: a coding is a representation of its own (RFC 9110, section
        /// 8.8.3.3).
        public String plainEtag() {
            return etag.substring(0, etag.length() - 1) + "-plain\"";
        }
    }
}
