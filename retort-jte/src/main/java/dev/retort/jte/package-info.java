// SPDX-License-Identifier: Apache-2.0

/// Pages made by JTE. What knows of another engine belongs elsewhere.
@org.jspecify.annotations.NullMarked
package dev.retort.jte;
