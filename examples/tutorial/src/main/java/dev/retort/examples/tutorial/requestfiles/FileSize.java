// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestfiles;

import dev.retort.Json;
import dev.retort.Naming;

/// How many bytes a file has.
@Json(naming = Naming.SNAKE_CASE)
record FileSize(int fileSize) {}
