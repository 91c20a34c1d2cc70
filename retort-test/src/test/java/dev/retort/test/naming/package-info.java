// SPDX-License-Identifier: Apache-2.0

/// Types whose package says how their names are written, and what becomes of others.
@Json(naming = Naming.SNAKE_CASE, unknown = Unknown.REFUSE, nulls = Nulls.OMIT)
package dev.retort.test.naming;

import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Nulls;
import dev.retort.Unknown;
