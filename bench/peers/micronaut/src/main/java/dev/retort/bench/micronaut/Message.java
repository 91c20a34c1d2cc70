// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.micronaut;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record Message(String message) {}
