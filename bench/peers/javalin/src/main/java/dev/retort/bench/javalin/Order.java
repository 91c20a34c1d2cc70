// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import java.util.List;
import java.util.UUID;

/// An order as a client sends it.
record Order(UUID id, Customer customer, List<Item> items, String note, Boolean express, List<String> tags) {

    /// What the order costs in cents.
    long total() {
        long total = 0;
        for (var item : items) total += item.quantity() * item.price();
        return total;
    }

    record Customer(String name, String email, Address address) {}

    record Address(String street, String city, String zip, String country) {}

    /// @param price of one piece in cents
    record Item(String sku, String title, int quantity, long price) {}
}
