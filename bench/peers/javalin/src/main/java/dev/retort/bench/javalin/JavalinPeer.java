// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The workloads on Javalin, whose validator is told each rule by hand.
final class JavalinPeer {

    private static final Pattern SORT = Pattern.compile("[a-z]{1,12}");

    private JavalinPeer() {}

    /// @param arguments the port
    static void main(String[] arguments) {
        Javalin.create(JavalinPeer::configure).start("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    private static void configure(JavalinConfig config) {
        var json = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson(json, true));
        config.validation.register(UUID.class, UUID::fromString);
        config.routes.get("/plaintext", context -> context.result("Hello, World!"));
        config.routes.get("/json", context -> context.json(new Message("Hello, World!")));
        config.routes.get("/shops/{shop}/items/{item}", context -> context.json(selection(context)));
        config.routes.get("/sleep", JavalinPeer::sleep);
        config.routes.post("/orders", context -> context.json(Receipt.of(OrderRules.read(context))));
        Live.on(config.routes);
        Aggregate.on(config.routes);
        Database.on(config.routes);
        Optional.ofNullable(System.getenv("BENCH_ROUTES"))
                .map(Path::of)
                .ifPresent(file -> Growth.on(config.routes, file));
    }

    private static Selection selection(Context context) {
        return new Selection(
                context.pathParamAsClass("shop", Long.class)
                        .check(shop -> shop > 0, "must be greater than 0")
                        .get(),
                context.pathParamAsClass("item", UUID.class).get(),
                context.queryParamAsClass("page", Integer.class)
                        .check(page -> page == null || page > 0, "must be greater than 0")
                        .getOrDefault(1),
                context.queryParamAsClass("size", Integer.class)
                        .check(size -> size == null || size > 0 && size <= 100, "must be from 1 to 100")
                        .getOrDefault(20),
                context.queryParamAsClass("sort", String.class)
                        .check(sort -> sort == null || SORT.matcher(sort).matches(), "must be 1 to 12 small letters")
                        .getOrDefault("name"),
                context.queryParamAsClass("sale", Boolean.class).getOrDefault(false));
    }

    private static void sleep(Context context) throws InterruptedException {
        Thread.sleep(10);
        context.result("awake");
    }
}
