// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.jex;

import io.avaje.jsonb.Json;
import java.util.UUID;

/// What a client wants to see of a shop.
@Json
public record Selection(long shop, UUID item, int page, int size, String sort, boolean sale) {}
