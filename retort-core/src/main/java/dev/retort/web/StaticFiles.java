// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Failure;
import dev.retort.FileResponse;
import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Response;
import dev.retort.Scope;
import dev.retort.endpoint.FileTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

    /// Sets the file that is sent for a folder. Without this, a folder is answered with 404.
    ///
    /// @param file its name in the folder, such as `index.html`
    public StaticFiles index(String file) {
        return new StaticFiles(folder, file, fallback, missing, cacheControl);
    }

    /// Sets the file that is sent to a browser that goes to an address where there is no file: the page of
    /// an application whose script has routes of its own. It is sent for GET requests that accept
    /// `text/html` and whose last segment has no dot.
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

    /// Sets the `Cache-Control` of all files.
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
    }

    private Object answer(Request request) throws Exception {
        String name = request.hasVariable("file") ? request.path("file") : "";
        if (!isHidden(name)) {
            Path file = find(name);
            if (file == null && fallback != null && isNavigation(request, name)) file = find(fallback);
            if (file != null) return response(file, request);
        }
        Path page = missing == null ? null : find(missing);
        if (page == null) throw Problem.of(Failure.Reason.NO_ROUTE, 404, "there is nothing at " + request.path());
        return told(page);
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith(".") && !part.equals(".well-known")) return true;
        }
        return false;
    }

    /// A file, or the index of a folder.
    private @Nullable Path find(String name) {
        try {
            Path found = FileResponse.within(folder, name).file();
            if (Files.isRegularFile(found)) return name.endsWith("/") ? null : found;
            if (index == null || !Files.isDirectory(found)) return null;
            Path inside = FileResponse.within(found, index).file();
            return Files.isRegularFile(inside) ? inside : null;
        } catch (Problem _) {
            return null;
        }
    }

    private static boolean isNavigation(Request request, String name) {
        boolean page = request.header("Accept")
                .filter(accept -> accept.contains("text/html"))
                .isPresent();
        return page && !name.substring(name.lastIndexOf('/') + 1).contains(".");
    }

    private FileResponse response(Path file, Request request) {
        String type = FileTypes.of(String.valueOf(file.getFileName()));
        var accepted = new AcceptedCodings(request.headers().all("Accept-Encoding"));
        FileResponse response = FileResponse.of(file);
        boolean varies = false;
        for (Variant variant : Variant.values()) {
            Path compressed = file.resolveSibling(file.getFileName() + variant.end);
            if (!Files.isRegularFile(compressed)) continue;
            varies = true;
            if (accepted.weight(variant.coding) <= 0) continue;
            response = FileResponse.of(compressed).as(type).header("Content-Encoding", variant.coding);
            break;
        }
        if (varies) response = response.header("Vary", "Accept-Encoding");
        return cacheControl == null ? response : response.header("Cache-Control", cacheControl);
    }

    /// A page, whole: what a client asks of a file, be it a part or whether it has changed, it does not ask of this
    /// one.
    private Response<byte[]> told(Path page) throws IOException {
        Response<byte[]> told = Response.of(404, Files.readAllBytes(page))
                .header("Content-Type", FileTypes.of(String.valueOf(page.getFileName())))
                .header("X-Content-Type-Options", "nosniff");
        return cacheControl == null ? told : told.header("Cache-Control", cacheControl);
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
