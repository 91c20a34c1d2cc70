// SPDX-License-Identifier: Apache-2.0

/// The OpenAPI 3.1 document of an application, put together from the fragments that the annotation processor
/// wrote, and the pages that show it. Nothing here looks at types: what a fragment does not say is not known.
@org.jspecify.annotations.NullMarked
package dev.retort.openapi;
