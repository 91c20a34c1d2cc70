// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.helidon;

import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The routes that a file tells of, a line `METHOD /path/{variable}` each, and a place for bodies of any length.
record Growth(Path file, Validator validator) implements HttpService {

    private static final java.util.regex.Pattern VARIABLE = java.util.regex.Pattern.compile("\\{(\\w+)}");

    @Override
    public void routing(HttpRules rules) {
        rules.post("/deliveries", this::add);
        Members.on(rules);
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ")).forEach(parts -> add(rules, parts[0], parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(HttpRules rules, String method, String path) {
        var last = VARIABLE.matcher(path).results().reduce((_, next) -> next).map(found -> found.group(1));
        rules.route(
                Method.create(method),
                path,
                (request, response) -> response.send(
                        last.map(request.path().pathParameters()::get).orElse("none")));
    }

    private void add(ServerRequest request, ServerResponse response) {
        var delivery = request.content().as(Delivery.class);
        if (!validator.validate(delivery).isEmpty()) {
            response.status(422).send();
            return;
        }
        long total = 0;
        for (var line : delivery.lines()) total += line.quantity() * line.price();
        response.send(new Sum(delivery.lines().size(), total));
    }

    record Delivery(@NotNull List<@Valid Line> lines) {}

    /// @param price of one piece in cents
    record Line(
            @NotNull @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
            @NotBlank @Size(max = 120) String title,
            @Positive @Max(100) int quantity,
            @Positive long price) {}

    /// @param total in cents
    record Sum(int lines, long total) {}
}
