// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.additionalresponses;

import dev.retort.Json;

/// An item.
@Json
record Item(String id, String value) {

    static final Item FOO = new Item("foo", "there goes my hero");
}
