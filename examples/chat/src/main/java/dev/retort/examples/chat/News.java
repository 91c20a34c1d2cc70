// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.chat;

import dev.retort.Discriminator;
import dev.retort.Json;
import java.util.List;

/// What everybody in a room is told.
@Json
@Discriminator("kind")
sealed interface News {

    /// Somebody said something.
    @Json
    record Said(String name, String text) implements News {}

    /// Somebody came or went.
    @Json
    record Present(List<String> people) implements News {}
}
