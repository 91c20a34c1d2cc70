// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import java.util.UUID;

/// Takes orders.
@Resource
record Orders() {

    @Post("/orders")
    Receipt order(Order order) {
        return new Receipt(
                order.id(),
                order.total(),
                order.items().size(),
                order.customer().name(),
                order.express());
    }

    /// @param total in cents
    /// @param items how many lines the order has
    @Json
    record Receipt(UUID id, long total, int items, String customer, boolean express) {}
}
