// SPDX-License-Identifier: Apache-2.0

/// What an application is written with: the entry point [dev.retort.Retort], the annotations, and the types
/// of requests and answers. No type that only the framework or generated code needs lives here.
///
/// `null` is neither taken nor returned where `@Nullable` does not say so: a `null` that is handed over is
/// a [NullPointerException], at the latest when it is used.
@org.jspecify.annotations.NullMarked
package dev.retort;
