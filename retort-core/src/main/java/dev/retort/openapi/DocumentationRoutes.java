// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Documentation;
import dev.retort.Handler;
import dev.retort.Info;
import dev.retort.Response;
import dev.retort.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an application serves about itself: its document, and the pages that show it where they are
/// installed.
public final class DocumentationRoutes {

    private final Documentation settings;
    private final Info info;
    private final Supplier<JsonObject> document;
    private final Optional<DocumentationPages> pages;

    /// @param document makes the document; called when it is first asked for
    public DocumentationRoutes(Documentation settings, Info info, Supplier<JsonObject> document) {
        this.settings = settings;
        this.info = info;
        this.document = document;
        this.pages = ServiceLoader.load(DocumentationPages.class, DocumentationRoutes.class.getClassLoader())
                .findFirst();
    }

    /// The path that a person should be sent to.
    public String entrance() {
        return pages.flatMap(_ -> settings.swaggerUi().or(settings::redoc)).orElse(settings.document());
    }

    /// What answers GET, by path.
    public SequencedMap<String, Handler> byPath() {
        var routes = new LinkedHashMap<String, Handler>();
        routes.put(settings.document(), text("application/json", JsonObject::toString));
        if (settings.document().endsWith(".json"))
            routes.put(
                    settings.document().replaceFirst("\\.json$", ".yaml"),
                    text("application/yaml", DocumentText::yaml));
        if (pages.isEmpty()) return routes;
        settings.swaggerUi().ifPresent(path -> page(path, "docs", swaggerUi(path), routes));
        settings.redoc().ifPresent(path -> page(path, "redoc", common(path).toJson(), routes));
        return routes;
    }

    private Handler text(String type, Function<JsonObject, String> written) {
        var text = new Once(() -> written.apply(document.get()));
        return _ -> Response.ok(text.bytes()).header("Content-Type", type);
    }

    private void page(String path, String kind, JsonObject told, SequencedMap<String, Handler> routes) {
        var page = new PageAnswer(
                pages.orElseThrow(),
                kind,
                path,
                RelativePath.from(path, settings.document()),
                () -> PagePolicy.of(info, document.get()));
        byte[] json = told.toString().getBytes(StandardCharsets.UTF_8);
        routes.put(path, page::page);
        routes.put(
                path + "/settings.json",
                _ -> Response.ok(json)
                        .header("Content-Type", "application/json")
                        .header("Cache-Control", "no-cache"));
        routes.put(path + "/{file*}", page::file);
    }

    /// What a page is told that cannot be told beforehand.
    private Members common(String path) {
        return new Members().text("document", RelativePath.from(path + "/settings.json", settings.document()));
    }

    private JsonObject swaggerUi(String path) {
        Members told = common(path)
                .text("styleSheet", settings.styleSheet().orElse(null))
                .value("parameters", settings.parameters());
        if (!settings.oauth().members().isEmpty()) told.value("oauth", settings.oauth());
        return told.toJson();
    }

    /// The document in UTF-8, made once; two first requests may both make it, with the same result.
    private static final class Once {

        private final Supplier<String> document;
        private volatile byte @Nullable [] known;

        Once(Supplier<String> document) {
            this.document = document;
        }

        byte[] bytes() {
            byte[] bytes = known;
            if (bytes == null) known = bytes = document.get().getBytes(StandardCharsets.UTF_8);
            return bytes;
        }
    }
}
