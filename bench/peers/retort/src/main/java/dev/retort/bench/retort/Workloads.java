// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/// What is measured, but for the orders.
@Resource
record Workloads() {

    @Get("/plaintext")
    String plaintext() {
        return "Hello, World!";
    }

    @Get("/json")
    Message json() {
        return new Message("Hello, World!");
    }

    @Get("/shops/{shop}/items/{item}")
    Selection select(
            @Positive long shop,
            UUID item,
            @Default("1") @Positive int page,
            @Default("20") @Positive @Max(100) int size,
            @Default("name") @Pattern(regexp = "[a-z]{1,12}") String sort,
            @Default("false") boolean sale) {
        return new Selection(shop, item, page, size, sort, sale);
    }

    @Get("/sleep")
    String sleep() throws InterruptedException {
        Thread.sleep(10);
        return "awake";
    }

    @Json
    record Message(String message) {}

    @Json
    record Selection(long shop, UUID item, int page, int size, String sort, boolean sale) {}
}
