// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.helidon;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/// Starts Helidon with as many routes as it is told, and a place for bodies of any length.
final class Growth {

    private final int routes;
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Growth(int routes) {
        this.routes = routes;
    }

    /// @param arguments the port, and the number of routes
    static void main(String[] arguments) {
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .routing(new Growth(Integer.parseInt(arguments[1]))::routes)
                .build()
                .start();
    }

    private void routes(HttpRouting.Builder routing) {
        routing.get("/plaintext", (_, response) -> response.send("Hello, World!"))
                .post("/deliveries", this::add);
        for (int i = 0; i < routes; i++) {
            routing.get(
                    "/area" + i + "/{id}",
                    (request, response) ->
                            response.send(request.path().pathParameters().get("id")));
        }
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
