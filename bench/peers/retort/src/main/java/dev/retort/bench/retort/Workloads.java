// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import java.util.UUID;

/// What is measured.
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

    @Post("/orders")
    Receipt order(Order order) {
        return new Receipt(
                order.id(),
                order.total(),
                order.items().size(),
                order.customer().name(),
                order.express());
    }

    @Json
    record Message(String message) {}

    /// @param total in cents
    /// @param items how many lines the order has
    @Json
    record Receipt(UUID id, long total, int items, String customer, boolean express) {}
}
