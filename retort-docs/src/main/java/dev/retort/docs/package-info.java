// SPDX-License-Identifier: Apache-2.0

/// The files of Swagger UI and ReDoc, and how they are found in the jar.
/// Nothing here knows HTTP or makes an OpenAPI document.
@org.jspecify.annotations.NullMarked
package dev.retort.docs;
