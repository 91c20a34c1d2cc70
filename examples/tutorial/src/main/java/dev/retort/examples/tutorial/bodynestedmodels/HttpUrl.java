// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodynestedmodels;

import dev.retort.Json;
import dev.retort.Schema;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The address of something on the web, with its host in small letters and at least a slash for its path.
@Json.Value
@Schema("{\"format\": \"uri\", \"pattern\": \"^[hH][tT][tT][pP][sS]?://[A-Za-z0-9]\"}")
record HttpUrl(@Size(min = 1, max = 2083) String text) {

    HttpUrl {
        text = normal(text);
    }

    private static String normal(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException("URL scheme should be 'http' or 'https'");
            }
            if (uri.getHost() == null) throw new IllegalArgumentException("must name a host");
            boolean usual = uri.getPort() == (scheme.equals("http") ? 80 : 443);
            return scheme
                    + "://"
                    + (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@")
                    + uri.getHost().toLowerCase(Locale.ROOT)
                    + (uri.getPort() == -1 || usual ? "" : ":" + uri.getPort())
                    + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("must be an address such as https://example.com/", wrong);
        }
    }
}
