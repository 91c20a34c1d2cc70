// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Response;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an application serves about itself: the document at `/openapi.json`, and the pages that show it where
/// they are installed.
public final class Documentation {

    private static final Pattern GZIP =
            Pattern.compile("(?i)gzip\\s{0,9}(;\\s{0,9}q=(1(\\.0{0,3})?|0\\.(?!0{1,3}$)\\d{1,3}))?");

    private final Supplier<byte[]> document;
    private final Optional<DocumentationPages> pages;
    private volatile byte @Nullable [] json;

    /// @param document makes the document; called when it is first asked for
    public Documentation(Supplier<byte[]> document) {
        this.document = document;
        this.pages = ServiceLoader.load(DocumentationPages.class, Documentation.class.getClassLoader())
                .findFirst();
    }

    /// Whether there are pages to show the document with.
    public boolean hasPages() {
        return pages.isPresent();
    }

    /// Answers `/openapi.json`.
    public Response<byte[]> json() {
        byte[] bytes = json;
        if (bytes == null) json = bytes = document.get();
        return Response.ok(bytes).header("Content-Type", "application/json");
    }

    /// Answers a path of the pages.
    public Response<byte[]> page(Request request) {
        String path = request.path().substring(1);
        DocumentationPages.Page page = pages.flatMap(provider -> provider.find(path))
                .orElseThrow(() -> Problem.notFound("there is nothing at " + request.path()));
        boolean gzip = acceptsGzip(request);
        String etag = gzip ? page.etag() : page.plainEtag();
        boolean known = knows(request, etag);
        Response<byte[]> response = known ? Response.empty(304) : Response.ok(gzip ? page.gzip() : page.plain());
        if (!known && gzip) response = response.header("Content-Encoding", "gzip");
        return response.header("Content-Type", page.contentType())
                .header("ETag", etag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", DocumentationPages.CONTENT_SECURITY_POLICY);
    }

    /// Whether gzip is among the codings that the client names, and not refused with a weight of zero (RFC
    /// 9110, 12.5.3).
    private static boolean acceptsGzip(Request request) {
        return elements(request, "Accept-Encoding").anyMatch(GZIP.asMatchPredicate());
    }

    /// Whether the client has a form of the page already; tags are compared weakly (RFC 9110, 13.1.2).
    private static boolean knows(Request request, String etag) {
        return elements(request, "If-None-Match")
                .anyMatch(each -> each.equals("*") || each.equals(etag) || each.equals("W/" + etag));
    }

    private static Stream<String> elements(Request request, String field) {
        return request.headers().all(field).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip);
    }
}
