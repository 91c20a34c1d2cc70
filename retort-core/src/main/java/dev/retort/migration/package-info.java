// SPDX-License-Identifier: Apache-2.0

/// How other frameworks tell their clients what is wrong. Knows nothing that an application could not do
/// itself.
@org.jspecify.annotations.NullMarked
package dev.retort.migration;
