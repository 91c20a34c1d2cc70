// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.jex;

import io.avaje.jsonb.Json;

@Json
public record Message(String message) {}
