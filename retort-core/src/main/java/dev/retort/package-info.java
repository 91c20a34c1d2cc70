// SPDX-License-Identifier: Apache-2.0

/// What an application is written with: the entry point [dev.retort.Retort], the annotations, and the types
/// of requests and answers. Nothing that only the framework or generated code needs lives here.
@org.jspecify.annotations.NullMarked
package dev.retort;
