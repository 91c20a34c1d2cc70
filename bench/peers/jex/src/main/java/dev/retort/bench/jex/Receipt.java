// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.jex;

import io.avaje.jsonb.Json;
import java.util.UUID;

/// @param total in cents
/// @param items how many lines the order has
@Json
public record Receipt(UUID id, long total, int items, String customer, boolean express) {

    static Receipt of(Order order) {
        return new Receipt(
                order.id(),
                order.total(),
                order.items().size(),
                order.customer().name(),
                order.express());
    }
}
