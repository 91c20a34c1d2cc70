// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodymultipleparams;

import dev.retort.Json;
import org.jspecify.annotations.Nullable;

/// An item.
@Json
record Item(
        String name,
        @Nullable String description,
        double price,
        @Nullable Double tax) {}
