// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;
import dev.retort.Naming;

/// Letters.
@Json(naming = Naming.SNAKE_CASE)
enum Letter {
    A,
    B
}
