// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Json;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order as a client sends it.
@Json
record Order(
        UUID id,
        Customer customer,
        @Size(min = 6, max = 8) List<Item> items,
        Optional<@Size(max = 200) String> note,
        boolean express,
        @Size(max = 10) List<@NotBlank String> tags) {

    Order {
        items = List.copyOf(items);
        tags = List.copyOf(tags);
    }

    /// What the order costs in cents.
    long total() {
        long total = 0;
        for (var item : items) total += item.quantity() * item.price();
        return total;
    }

    @Json
    record Customer(
            @NotBlank @Size(max = 80) String name, @Email String email, Address address) {}

    @Json
    record Address(
            @NotBlank @Size(max = 120) String street,
            @NotBlank @Size(max = 120) String city,
            @Pattern(regexp = "[0-9]{5}") String zip,
            @Pattern(regexp = "[A-Z]{2}") String country) {}

    /// @param price of one piece in cents
    @Json
    record Item(
            @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
            @NotBlank @Size(max = 120) String title,
            @Positive @Max(100) int quantity,
            @Positive long price) {}
}
