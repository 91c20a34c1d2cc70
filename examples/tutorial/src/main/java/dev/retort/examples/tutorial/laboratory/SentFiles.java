// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.FileResponse;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.web.StaticFiles;
import java.nio.file.Path;

/// Files: one by one, of a folder, and of an application for browsers.
@Resource
public record SentFiles(Path file) {

    public static void mount(Retort app) {
        Folder files = Folder.create().file("file.txt", "0123456789").file("static/a.txt", "hello");
        Folder dist = Folder.create().file("index.html", "<h1>index</h1>").file("assets/app.js", "console.log(1)");
        app.mount(new SentFiles(files.path().resolve("file.txt")))
                .mount("/static", StaticFiles.of(files.path().resolve("static")))
                .install(StaticFiles.of(dist.path()).index("index.html").fallback("index.html"));
    }

    @Json
    record Pong(boolean pong) {}

    @Get("/api/ping")
    Pong ping() {
        return new Pong(true);
    }

    @Get("/file")
    FileResponse whole() {
        return FileResponse.of(file);
    }

    @Get("/download")
    FileResponse download() {
        return FileResponse.of(file).type("application/x-thing").attachment("na me.txt");
    }

    @Get("/missing-file")
    FileResponse missing() {
        return FileResponse.of(file.resolveSibling("none.txt"));
    }
}
