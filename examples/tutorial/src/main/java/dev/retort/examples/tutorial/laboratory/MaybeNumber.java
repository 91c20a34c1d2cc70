// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A number or `null`.
@Json
record MaybeNumber(@Nullable BigInteger v) {}
