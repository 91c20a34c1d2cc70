// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.jex;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Email;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Pattern;
import io.avaje.validation.constraints.Positive;
import io.avaje.validation.constraints.Range;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.util.List;
import java.util.UUID;

/// An order as a client sends it.
@Json
@Valid
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

    @Json
    @Valid
    public record Customer(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Email String email,
            @NotNull @Valid Address address) {}

    @Json
    @Valid
    public record Address(
            @NotBlank @Size(max = 120) String street,
            @NotBlank @Size(max = 120) String city,
            @NotNull @Pattern(regexp = "[0-9]{5}") String zip,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}

    /// @param price of one piece in cents
    @Json
    @Valid
    public record Item(
            @NotNull @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
            @NotBlank @Size(max = 120) String title,
            @Range(min = 1, max = 100) int quantity,
            @Positive long price) {}
}
