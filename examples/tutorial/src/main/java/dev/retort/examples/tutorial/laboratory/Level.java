// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;

/// Numbers.
enum Level {
    ONE(1),
    TWO(2);

    @Json.Value
    final int number;

    Level(int number) {
        this.number = number;
    }
}
