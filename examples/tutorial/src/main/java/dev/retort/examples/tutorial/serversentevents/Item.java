// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.serversentevents;

import dev.retort.Json;
import java.util.List;

/// Something on sale.
@Json
record Item(String name, double price) {

    static final List<Item> ALL =
            List.of(new Item("Plumbus", 32.99), new Item("Portal Gun", 999.99), new Item("Meeseeks Box", 49.99));
}
