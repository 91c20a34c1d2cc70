// SPDX-License-Identifier: Apache-2.0

/// Calls an application as a client would, in memory or over a real port, in the same words.
@org.jspecify.annotations.NullMarked
package dev.retort.test;
