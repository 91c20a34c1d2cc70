// SPDX-License-Identifier: Apache-2.0

/// Compiles and runs what the README and the manual show. The convention that pages follow stands at
/// [dev.retort.manual.ManualTest].
@org.jspecify.annotations.NullMarked
package dev.retort.manual;
