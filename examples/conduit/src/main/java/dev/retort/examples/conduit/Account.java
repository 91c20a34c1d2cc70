// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import java.util.Optional;

/// Somebody who writes or reads.
///
/// @param id       stays the same when the name changes
/// @param password hashed
record Account(long id, String username, String email, String password, Optional<String> bio, Optional<String> image) {}
