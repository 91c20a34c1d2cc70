// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodymultipleparams;

import dev.retort.Json;
import dev.retort.Naming;
import org.jspecify.annotations.Nullable;

/// Somebody.
@Json(naming = Naming.SNAKE_CASE)
record User(String username, @Nullable String fullName) {}
