// SPDX-License-Identifier: Apache-2.0

/// Where generated code and the framework meet. Knows no type of either: what is handed over is the business of those
/// who generate it and of those who look it up.
@org.jspecify.annotations.NullMarked
package dev.retort.generated;
