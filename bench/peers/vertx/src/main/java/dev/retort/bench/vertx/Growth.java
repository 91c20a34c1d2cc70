// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The routes that a file tells of, a line `METHOD /path/{variable}` each.
final class Growth {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private Growth() {}

    static void on(Router router, Path file) {
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ")).forEach(parts -> add(router, parts[0], parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Router router, String method, String path) {
        var variables = VARIABLE.matcher(path);
        var last = variables.results().reduce((_, next) -> next).map(found -> found.group(1));
        router.route(HttpMethod.valueOf(method), variables.replaceAll(":$1"))
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .end(last.map(context::pathParam).orElse("none")));
    }
}
