// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;
import dev.retort.Naming;
import java.math.BigInteger;

/// A cat or a dog, told by what they have.
@Json.Untagged
sealed interface AnyPet {

    @Json
    record Cat(CatKind kind, BigInteger lives) implements AnyPet {}

    @Json
    record Dog(DogKind kind, boolean barks) implements AnyPet {}

    @Json(naming = Naming.SNAKE_CASE)
    enum CatKind {
        CAT
    }

    @Json(naming = Naming.SNAKE_CASE)
    enum DogKind {
        DOG
    }
}
