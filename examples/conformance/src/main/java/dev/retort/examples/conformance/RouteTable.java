// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Retort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Routes from a file, one a line: `GET /books/{id}`. Each answers with its template and the values of its variables.
final class RouteTable {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)(?:\\*|:[^/]*)?\\}");

    private RouteTable() {}

    static Retort read(String file) {
        Retort application = Retort.create().documentation(false);
        for (String line : lines(file)) {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts.length == 2) add(application, parts[0], parts[1]);
            else if (!line.isBlank()) application.route("", line, _ -> "");
        }
        return application;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException failure) {
            System.err.println("the routes in " + file + " cannot be read: " + failure);
            System.exit(2);
            return List.of();
        }
    }

    private static void add(Retort application, String method, String template) {
        List<String> variables = VARIABLE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
        application.route(method, template, request -> {
            Map<String, String> values = new LinkedHashMap<>();
            variables.forEach(variable -> values.put(variable, request.path(variable)));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("route", template);
            answer.put("params", values);
            return answer;
        });
    }
}
