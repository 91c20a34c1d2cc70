// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Json;
import org.jspecify.annotations.Nullable;

/// An account, as others see it.
///
/// @param following whether the one who asks follows it
@Json
record Profile(
        String username, @Nullable String bio, @Nullable String image, boolean following) {}
