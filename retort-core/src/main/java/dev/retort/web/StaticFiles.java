// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Failure;
import dev.retort.FileResponse;
import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Redirect;
import dev.retort.Request;
import dev.retort.Response;
import dev.retort.Scope;
import dev.retort.TrailingSlash;
import dev.retort.http.FileTypes;
import dev.retort.http.RequestHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Serves the files of a folder, to be mounted where they belong:
///
/// ```java
/// app.mount("/static", StaticFiles.of(Path.of("public")));
/// app.install(StaticFiles.of(Path.of("dist")).index("index.html").fallback("index.html"));
/// ```
///
/// As with every [FileResponse] there are types by name, tags, times, conditional requests and ranges.
/// Nothing outside the folder can be reached, be it by `..` or by a link, and no file whose name, or whose
/// folder's name, begins with a dot, except `.well-known`. Where a file `app.js.br`, `app.js.zst` or
/// `app.js.gz` lies beside `app.js`, it is sent to clients that accept its coding. Routes of the
/// application come first. Immutable: each method returns a new one.
public final class StaticFiles implements Plugin {

    private final Path folder;
    private final @Nullable String index;
    private final @Nullable String fallback;
    private final @Nullable String missing;
    private final @Nullable String cacheControl;

    private StaticFiles(
            Path folder,
            @Nullable String index,
            @Nullable String fallback,
            @Nullable String missing,
            @Nullable String cacheControl) {
        this.folder = folder;
        this.index = index;
        this.fallback = fallback;
        this.missing = missing;
        this.cacheControl = cacheControl;
    }

    /// Serves the files of a folder and of the folders in it. Where there is no such folder when the
    /// application starts, it does not start.
    public static StaticFiles of(Path folder) {
        return new StaticFiles(Objects.requireNonNull(folder), null, null, null, null);
    }

    /// Sets the file that is sent for a folder. The address of a folder ends with a slash, so that links of
    /// its page lead into it; clients that leave the slash out are sent there with 307. Without this, a
    /// folder is answered with 404.
    ///
    /// @param file its name in the folder, such as `index.html`
    public StaticFiles index(String file) {
        return new StaticFiles(folder, file, fallback, missing, cacheControl);
    }

    /// Sets the file that is sent to a browser that goes to an address where there is no file: the page of
    /// an application whose script has routes of its own. It is sent for GET requests that accept
    /// `text/html` and whose last segment has no dot; caches are told that other clients get something else
    /// (`Vary`).
    ///
    /// @param file its path within the folder, such as `index.html`
    public StaticFiles fallback(String file) {
        return new StaticFiles(folder, index, file, missing, cacheControl);
    }

    /// Sets the page that is sent with status 404. Without this, a 404 looks like other errors.
    ///
    /// @param file its path within the folder, such as `404.html`
    public StaticFiles notFound(String file) {
        return new StaticFiles(folder, index, fallback, file, cacheControl);
    }

    /// Sets the `Cache-Control` of all files. An answer with status 404 does not have it.
    ///
    /// @param cacheControl such as `public, max-age=31536000, immutable`
    public StaticFiles cacheControl(String cacheControl) {
        return new StaticFiles(folder, index, fallback, missing, cacheControl);
    }

    @Override
    public void install(Scope scope) {
        if (!Files.isDirectory(folder)) {
            scope.onReady(() -> {
                throw new IllegalStateException(
                        "there is no folder " + folder.toAbsolutePath() + " to serve files from");
            });
        }
        scope.get("/", this::answer).get("/{file*}", this::answer);
        // These take every path below the prefix; what is left is the prefix itself, without its slash.
        if (index != null || fallback != null) scope.trailingSlash(TrailingSlash.REDIRECT);
    }

    private Object answer(Request request) throws Exception {
        String name = request.hasVariable("file") ? request.path("file") : "";
        if (isHidden(name)) return nothing(request, false);
        Path file = find(name);
        if (file != null && lacksSlash(name, request)) return withSlash(request.target());
        if (file != null) return response(file, request, false);
        String page = isPage(name) ? fallback : null;
        Path instead = page != null && acceptsPages(request) ? find(page) : null;
        return instead == null ? nothing(request, page != null) : response(instead, request, true);
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith(".") && !part.equals(".well-known")) return true;
        }
        return false;
    }

    /// A file, or the index of a folder.
    private @Nullable Path find(String name) {
        Path found = within(folder, name);
        if (found == null) return null;
        if (Files.isRegularFile(found)) return name.endsWith("/") ? null : found;
        if (index == null || !Files.isDirectory(found)) return null;
        Path inside = within(found, index);
        return inside != null && Files.isRegularFile(inside) ? inside : null;
    }

    /// What is there by a name, unless it is outside of a folder.
    private static @Nullable Path within(Path folder, String name) {
        try {
            return FileResponse.within(folder, name).file();
        } catch (Problem _) {
            return null;
        }
    }

    /// Whether what was found is the index of a folder whose address would have one more slash.
    private boolean lacksSlash(String name, Request request) {
        return index != null && !request.path().endsWith("/") && Files.isDirectory(folder.resolve(name));
    }

    /// Relative, so that the client keeps whatever of its path others have taken off (RFC 3986, 5.2).
    private static Redirect withSlash(String target) {
        String path = RequestHead.rawPath(target);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Redirect.temporary("./" + last + "/" + target.substring(path.length()));
    }

    private static boolean isPage(String name) {
        return !name.substring(name.lastIndexOf('/') + 1).contains(".");
    }

    private static boolean acceptsPages(Request request) {
        return request.header("Accept")
                .filter(accept -> accept.contains("text/html"))
                .isPresent();
    }

    /// @param chosen whether other clients may get something else
    private FileResponse response(Path file, Request request, boolean chosen) {
        String type = FileTypes.of(String.valueOf(file.getFileName()));
        var accepted = new AcceptedCodings(request.headers().all("Accept-Encoding"));
        FileResponse response = FileResponse.of(file);
        var varies = new StringJoiner(", ");
        if (chosen) varies.add("Accept");
        boolean isCoded = false;
        for (Variant variant : Variant.values()) {
            Path compressed = file.resolveSibling(file.getFileName() + variant.end);
            if (!Files.isRegularFile(compressed) || within(folder, compressed.toString()) == null) continue;
            isCoded = true;
            if (accepted.weight(variant.coding) <= 0) continue;
            response = FileResponse.of(compressed).type(type).header("Content-Encoding", variant.coding);
            break;
        }
        if (isCoded) varies.add("Accept-Encoding");
        if (varies.length() > 0) response = response.header("Vary", varies.toString());
        return cacheControl == null ? response : response.header("Cache-Control", cacheControl);
    }

    /// @param chosen as for a response
    private Response<byte[]> nothing(Request request, boolean chosen) throws IOException {
        Path page = missing == null ? null : find(missing);
        if (page != null) return chosen ? told(page).header("Vary", "Accept") : told(page);
        Problem problem = Problem.of(Failure.Reason.NO_ROUTE, 404, "there is nothing at " + request.path());
        throw chosen ? problem.header("Vary", "Accept") : problem;
    }

    /// A page, whole: what a client asks of a file, be it a part or whether it has changed, it does not ask of this
    /// one. Nor is it kept as long as a file: it may be there soon.
    private static Response<byte[]> told(Path page) throws IOException {
        return Response.of(404, Files.readAllBytes(page))
                .header("Content-Type", FileTypes.of(String.valueOf(page.getFileName())))
                .header("X-Content-Type-Options", "nosniff");
    }

    private enum Variant {
        BROTLI("br", ".br"),
        ZSTANDARD("zstd", ".zst"),
        GZIP("gzip", ".gz");

        private final String coding;
        private final String end;

        Variant(String coding, String end) {
            this.coding = coding;
            this.end = end;
        }
    }
}
