// SPDX-License-Identifier: Apache-2.0

/// From a method and a target to what was registered for them: targets are taken apart and decoded, templates
/// are parsed, and one radix tree finds the route. Knows neither handlers nor answers.
@org.jspecify.annotations.NullMarked
package dev.retort.routing;
