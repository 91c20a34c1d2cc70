// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Response;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an application serves about itself: the document at `/openapi.json`, and the pages that show it where they are installed.
public final class Documentation {

    private final Supplier<byte[]> document;
    private final Optional<DocumentationPages> pages;
    private volatile byte @Nullable [] json;

    /// @param document makes the document; called when it is first asked for
    public Documentation(Supplier<byte[]> document) {
        this.document = document;
        this.pages = ServiceLoader.load(DocumentationPages.class, Documentation.class.getClassLoader()).findFirst();
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
        boolean gzip = request.header("Accept-Encoding").orElse("").contains("gzip");
        String etag = gzip ? page.etag() : page.plainEtag();
        boolean known = request.header("If-None-Match").filter(etag::equals).isPresent();
        Response<byte[]> response = known ? Response.empty(304) : Response.ok(gzip ? page.gzip() : page.plain());
        if (!known && gzip) response = response.header("Content-Encoding", "gzip");
        return response.header("Content-Type", page.contentType())
                .header("ETag", etag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", DocumentationPages.CONTENT_SECURITY_POLICY);
    }
}
