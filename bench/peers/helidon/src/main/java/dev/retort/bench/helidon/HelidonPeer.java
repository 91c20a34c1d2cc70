// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.helidon;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.mapper.MapperException;
import io.helidon.http.media.MediaContext;
import io.helidon.http.media.jackson.JacksonRuntimeException;
import io.helidon.http.media.jackson.JacksonSupport;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/// The workloads on Helidon SE, with Hibernate Validator called by hand.
final class HelidonPeer {

    private static final Pattern SORT = Pattern.compile("[a-z]{1,12}");

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private HelidonPeer() {}

    /// @param arguments the port
    static void main(String[] arguments) {
        var json = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .mediaContext(MediaContext.builder()
                        .mediaSupportsDiscoverServices(false)
                        .addMediaSupport(JacksonSupport.create(json))
                        .build())
                .routing(new HelidonPeer()::routes)
                .build()
                .start();
    }

    private void routes(HttpRouting.Builder routes) {
        routes.get("/plaintext", (_, response) -> response.send("Hello, World!"))
                .get("/json", (_, response) -> response.send(new Message("Hello, World!")))
                .get("/shops/{shop}/items/{item}", (request, response) -> response.send(selection(request)))
                .get("/sleep", HelidonPeer::sleep)
                .post("/orders", this::order)
                .error(IllegalArgumentException.class, (_, response, fault) -> refuse(response, fault))
                .error(MapperException.class, (_, response, fault) -> refuse(response, fault))
                .error(JacksonRuntimeException.class, (_, response, fault) -> refuse(response, fault));
        Optional.ofNullable(System.getenv("BENCH_ROUTES"))
                .map(file -> new Growth(Path.of(file), validator))
                .ifPresent(growth -> routes.register("/", growth));
    }

    private static void sleep(ServerRequest request, ServerResponse response) throws InterruptedException {
        Thread.sleep(10);
        response.send("awake");
    }

    private static Selection selection(ServerRequest request) {
        var path = request.path().pathParameters();
        var query = request.query();
        var selection = new Selection(
                path.first("shop").asLong().get(),
                UUID.fromString(path.get("item")),
                query.first("page").asInt().orElse(1),
                query.first("size").asInt().orElse(20),
                query.first("sort").orElse("name"),
                query.first("sale").asBoolean().orElse(false));
        require(selection.shop() > 0, "shop");
        require(selection.page() > 0, "page");
        require(selection.size() > 0 && selection.size() <= 100, "size");
        require(SORT.matcher(selection.sort()).matches(), "sort");
        return selection;
    }

    private static void require(boolean condition, String name) {
        if (!condition) throw new IllegalArgumentException(name + " is not allowed");
    }

    private void order(ServerRequest request, ServerResponse response) {
        var order = request.content().as(Order.class);
        var violations = validator.validate(order);
        if (violations.isEmpty()) {
            response.send(Receipt.of(order));
            return;
        }
        var faults = violations.stream()
                .map(violation -> new Fault(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        response.status(422).send(new Refusal(faults));
    }

    private static void refuse(ServerResponse response, RuntimeException fault) {
        response.status(400).send(new Message(String.valueOf(fault.getMessage())));
    }

    record Fault(String field, String detail) {}

    record Refusal(List<Fault> errors) {}
}
