// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The routes that a file tells of, a line `METHOD /path/{variable}` each.
final class Growth {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private Growth() {}

    static void on(RoutesConfig routes, Path file) {
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ")).forEach(parts -> add(routes, parts[0], parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(RoutesConfig routes, String method, String path) {
        var variables = VARIABLE.matcher(path);
        var last = variables.results().reduce((_, next) -> next).map(found -> found.group(1));
        routes.addHttpHandler(
                HandlerType.findOrCreate(method),
                path,
                context -> context.result(last.map(context::pathParam).orElse("none")));
    }
}
