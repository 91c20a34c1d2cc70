// SPDX-License-Identifier: Apache-2.0

/// From the compiler's elements to the model. The only package that looks at elements and types.
/// What cannot be put into the model is reported here, at its place.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.read;
