// SPDX-License-Identifier: Apache-2.0
package dev.retort.docs;

import dev.retort.openapi.DocumentationPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Swagger UI at `docs` and ReDoc at `redoc`, compressed when this module was built. A file is read when it
/// is first asked for and then kept.
public final class BundledPages implements DocumentationPages {

    // Closed: what is not named here is not served, whatever the jar holds.
    static final Set<String> PATHS = Set.of(
            "docs",
            "docs/copy.svg",
            "docs/oauth2-redirect.html",
            "docs/oauth2-redirect.js",
            "docs/retort.css",
            "docs/retort.svg",
            "docs/select.svg",
            "docs/swagger-initializer.js",
            "docs/swagger-ui-bundle.js",
            "docs/swagger-ui.css",
            "docs/tick.svg",
            "docs/toggle.svg",
            "redoc",
            "redoc/constructed-styles.js",
            "redoc/link.svg",
            "redoc/redoc-initializer.js",
            "redoc/redoc.css",
            "redoc/redoc.standalone.js",
            "redoc/retort.svg");

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    @Override
    public Optional<Page> find(String path) {
        Page known = pages.get(path);
        if (known != null || !PATHS.contains(path)) {
            return Optional.ofNullable(known);
        }
        // Two first requests may both read the file, with the same result: no lock is held while it is read.
        Page page = read(path);
        pages.put(path, page);
        return Optional.of(page);
    }

    private static Page read(String path) {
        String file = path.contains("/") ? path : path + ".html";
        byte[] gzip = resource("pages/" + file + ".gz");
        return new Page(contentType(file), gzip, etag(gzip));
    }

    private static byte[] resource(String name) {
        try (var in = BundledPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("retort-docs lacks " + name + ": build its jar again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("retort-docs cannot read " + name, e);
        }
    }

    private static String contentType(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no media type is known for " + file);
        };
    }

    private static String etag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
