// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.quarkus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// An order as a client sends it.
public record Order(
        @NotNull UUID id,
        @NotNull @Valid Customer customer,
        @NotNull @Size(min = 6, max = 8) List<@Valid Item> items,
        @Size(max = 200) String note,
        @NotNull Boolean express,
        @Size(max = 10) List<@NotBlank String> tags) {

    /// What the order costs in cents.
    long total() {
        long total = 0;
        for (var item : items) total += item.quantity() * item.price();
        return total;
    }

    public record Customer(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Email String email,
            @NotNull @Valid Address address) {}

    public record Address(
            @NotBlank @Size(max = 120) String street,
            @NotBlank @Size(max = 120) String city,
            @NotNull @Pattern(regexp = "[0-9]{5}") String zip,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}

    /// @param price of one piece in cents
    public record Item(
            @NotNull @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
            @NotBlank @Size(max = 120) String title,
            @Positive @Max(100) int quantity,
            @Positive long price) {}
}
