// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;

/// A value of any type.
@Json
record Value<T>(T v) {}
