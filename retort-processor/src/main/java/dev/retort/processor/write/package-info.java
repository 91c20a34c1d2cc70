// SPDX-License-Identifier: Apache-2.0

/// From the model to Java source and to fragments of OpenAPI: pure functions, one text block an emitted method.
/// A `…Writer` makes a class, a `…Code` what is within one, and a `…Fragment` a piece of the document.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.write;
