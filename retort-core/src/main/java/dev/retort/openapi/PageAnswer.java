// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Response;
import dev.retort.http.EntityTag;
import dev.retort.http.FieldList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Answers with a page and its files, wherever the application has put it.
final class PageAnswer {

    private static final Pattern GZIP =
            Pattern.compile("(?i)gzip\\s{0,9}(;\\s{0,9}q=(1(\\.0{0,3})?|0\\.(?!0{1,3}$)\\d{1,3}))?");

    private final DocumentationPages pages;
    private final String kind;
    private final String path;
    private final String document;
    private final Supplier<PagePolicy> policies;
    private volatile DocumentationPages.@Nullable Page moved;
    private volatile @Nullable PagePolicy policy;

    /// @param kind     what the provider calls the page: `docs`
    /// @param path     where the application serves it
    /// @param document where the document is, from there
    /// @param policies makes the policy; called when a page is first asked for
    PageAnswer(DocumentationPages pages, String kind, String path, String document, Supplier<PagePolicy> policies) {
        this.pages = pages;
        this.kind = kind;
        this.path = path;
        this.document = document;
        this.policies = policies;
    }

    /// The page itself.
    Response<byte[]> page(Request request) {
        DocumentationPages.Page page = moved;
        if (page == null) moved = page = move(pages.find(kind).orElseThrow());
        return answer(page, request, "same-origin-allow-popups");
    }

    /// One of the files beside it.
    Response<byte[]> file(Request request) {
        return pages.find(kind + request.path().substring(path.length()))
                .map(page -> answer(page, request, "unsafe-none"))
                .orElseThrow(() -> Problem.notFound("there is nothing at " + request.path()));
    }

    /// The page with its references to what is elsewhere here.
    private DocumentationPages.Page move(DocumentationPages.Page page) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String original = new String(page.plain(), StandardCharsets.UTF_8);
        String text = original.replace("=\"" + kind + "/", "=\"" + name + "/")
                .replace("=\"openapi.json\"", "=\"" + document + "\"");
        if (text.equals(original)) return page;
        String etag = page.etag().substring(0, page.etag().length() - 1)
                + Integer.toHexString((name + "\n" + document).hashCode())
                + '"';
        return new DocumentationPages.Page(page.contentType(), compressed(text), etag);
    }

    private static byte[] compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /// @param opener what a page and the window of a login on another origin may know of each other: on its way
    ///     back, that window tells the page
    private Response<byte[]> answer(DocumentationPages.Page page, Request request, String opener) {
        boolean gzip = acceptsGzip(request);
        String etag = gzip ? page.etag() : page.plainEtag();
        boolean known = knows(request, etag);
        Response<byte[]> response = known ? Response.empty(304) : Response.ok(gzip ? page.gzip() : page.plain());
        if (!known && gzip) response = response.header("Content-Encoding", "gzip");
        PagePolicy allowed = policy();
        if (allowed.isLoginElsewhere(request)) response = response.header("Cross-Origin-Opener-Policy", opener);
        return response.header("Content-Type", page.contentType())
                .header("ETag", etag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", allowed.content());
    }

    private PagePolicy policy() {
        PagePolicy made = policy;
        if (made == null) policy = made = policies.get();
        return made;
    }

    /// Whether gzip is among the codings that the client names, and not refused with a weight of zero (RFC
    /// 9110, 12.5.3).
    private static boolean acceptsGzip(Request request) {
        return FieldList.elements(request.headers().all("Accept-Encoding")).stream()
                .anyMatch(GZIP.asMatchPredicate());
    }

    /// Whether the client has a form of the page already; tags are compared weakly (RFC 9110, 13.1.2).
    private static boolean knows(Request request, String etag) {
        return EntityTag.isNamed(request.headers().all("If-None-Match"), etag);
    }
}
