// SPDX-License-Identifier: Apache-2.0

/// From what a program logs to bytes: [Provider] → [Loggers] → [LineLogger] makes a [Line], [Journal] has one thread
/// write it, in a [Format]. Nothing here may log.
@org.jspecify.annotations.NullMarked
package dev.retort.logging;
