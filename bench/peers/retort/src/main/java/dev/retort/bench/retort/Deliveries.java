// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Takes as many lines as somebody sends.
@Resource
record Deliveries() {

    @Post("/deliveries")
    Sum add(Delivery delivery) {
        long total = 0;
        for (var line : delivery.lines()) total += line.quantity() * line.price();
        return new Sum(delivery.lines().size(), total);
    }

    @Json
    record Delivery(List<Line> lines) {

        Delivery {
            lines = List.copyOf(lines);
        }
    }

    /// @param price of one piece in cents
    @Json
    record Line(
            @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
            @NotBlank @Size(max = 120) String title,
            @Positive @Max(100) int quantity,
            @Positive long price) {}

    /// @param total in cents
    @Json
    record Sum(int lines, long total) {}
}
