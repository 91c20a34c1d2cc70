// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Retort;
import dev.retort.web.StaticFiles;

/// An application for browsers that has a page for what is not there.
public final class MissingPage {

    private MissingPage() {}

    public static void mount(Retort app) {
        Folder dist = Folder.create().file("index.html", "<h1>index</h1>").file("404.html", "<h1>nope</h1>");
        app.install(StaticFiles.of(dist.path()).index("index.html").notFound("404.html"));
    }
}
