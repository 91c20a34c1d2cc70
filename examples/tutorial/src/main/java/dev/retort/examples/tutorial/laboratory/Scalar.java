// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;
import java.math.BigInteger;

/// A number or a text.
@Json.Untagged
sealed interface Scalar {

    @Json.Value
    record Number(BigInteger value) implements Scalar {}

    @Json.Value
    record Text(String value) implements Scalar {}
}
