// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.sqldatabases;

import dev.retort.Json;
import dev.retort.Naming;
import org.jspecify.annotations.Nullable;

/// A hero to add; or, as far as it is sent, what is to change.
@Json(naming = Naming.SNAKE_CASE)
record HeroCreate(String name, @Nullable Integer age, String secretName) {}
