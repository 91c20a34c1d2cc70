// SPDX-License-Identifier: Apache-2.0

/// The benchmark's yardstick: the workloads written by hand on Netty's event loop, with nothing between
/// socket and answer. Nothing of the framework may be used here.
@org.jspecify.annotations.NullMarked
package dev.retort.bench.netty;
