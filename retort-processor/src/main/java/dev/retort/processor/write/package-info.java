// SPDX-License-Identifier: Apache-2.0

/// From the model to Java source and to fragments of OpenAPI: pure functions, one text block an emitted method.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.write;
