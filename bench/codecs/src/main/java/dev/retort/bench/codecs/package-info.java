// SPDX-License-Identifier: Apache-2.0

/// How fast generated codecs are beside JSON libraries.
@NullMarked
package dev.retort.bench.codecs;

import org.jspecify.annotations.NullMarked;
