// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.micronaut;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/// What is measured: on the event loop, but for what sleeps.
@Controller
class Workloads {

    @Get(uri = "/plaintext", produces = MediaType.TEXT_PLAIN)
    String plaintext() {
        return "Hello, World!";
    }

    @Get("/json")
    Message json() {
        return new Message("Hello, World!");
    }

    @Get("/shops/{shop}/items/{item}")
    Selection select(
            @PathVariable @Positive long shop,
            @PathVariable UUID item,
            @QueryValue(defaultValue = "1") @Positive int page,
            @QueryValue(defaultValue = "20") @Positive @Max(100) int size,
            @QueryValue(defaultValue = "name") @Pattern(regexp = "[a-z]{1,12}") String sort,
            @QueryValue(defaultValue = "false") boolean sale) {
        return new Selection(shop, item, page, size, sort, sale);
    }

    @Get(uri = "/sleep", produces = MediaType.TEXT_PLAIN)
    @ExecuteOn(TaskExecutors.BLOCKING)
    String sleep() throws InterruptedException {
        Thread.sleep(10);
        return "awake";
    }

    @Post("/orders")
    Receipt order(@Valid @Body Order order) {
        return Receipt.of(order);
    }
}
