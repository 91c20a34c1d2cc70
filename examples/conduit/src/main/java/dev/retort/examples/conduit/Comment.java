// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import java.time.Instant;

/// What somebody has to say to an article.
record Comment(long id, long article, Instant created, String body, long author) {}
