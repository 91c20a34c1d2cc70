// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Discriminator;
import dev.retort.Json;
import dev.retort.Name;
import java.math.BigInteger;

/// A cat or a dog, told by its kind.
@Json
@Discriminator("kind")
sealed interface Pet {

    @Json
    @Name("cat")
    record Cat(BigInteger lives) implements Pet {}

    @Json
    @Name("dog")
    record Dog(boolean barks) implements Pet {}
}
