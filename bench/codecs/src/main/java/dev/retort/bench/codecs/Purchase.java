// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.codecs;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;

/// The order of the bench without rules, of types that every library knows. Public for those that make classes of their
/// own for it.
@Json
@dev.retort.Json
public record Purchase(
        UUID id, Customer customer, List<Item> items, String note, boolean express, List<String> tags) {

    @Json
    @dev.retort.Json
    public record Customer(String name, String email, Address address) {}

    @Json
    @dev.retort.Json
    public record Address(String street, String city, String zip, String country) {}

    @Json
    @dev.retort.Json
    public record Item(String sku, String title, int quantity, long price) {}
}
