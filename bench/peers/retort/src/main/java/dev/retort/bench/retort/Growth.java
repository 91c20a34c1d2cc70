// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Limits;
import dev.retort.Plugin;
import dev.retort.Request;
import dev.retort.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The routes that a file tells of, a line `METHOD /path/{variable}` each, and places for bodies of any length
/// and objects of many members.
record Growth(Path file) implements Plugin {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Override
    public void install(Scope scope) {
        scope.limits(Limits.defaults().bodyLength(64 * 1024 * 1024))
                .mount(new Deliveries())
                .mount(new Members());
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ")).forEach(parts -> add(scope, parts[0], parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Scope scope, String method, String path) {
        var last = VARIABLE.matcher(path).results().reduce((_, next) -> next);
        if (last.isEmpty()) scope.route(method, path, _ -> "none");
        else {
            String name = last.get().group(1);
            scope.route(method, path, (Request request) -> request.path(name));
        }
    }
}
