// SPDX-License-Identifier: Apache-2.0

/// The benchmark's workloads on Retort, written as an application would write them.
/// Only public API may be used here, and no setting that an application would not be run with.
@org.jspecify.annotations.NullMarked
package dev.retort.bench.retort;
