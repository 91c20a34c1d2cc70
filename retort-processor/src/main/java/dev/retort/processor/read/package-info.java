// SPDX-License-Identifier: Apache-2.0

/// From the compiler's elements to the model. The only package that looks at elements and types, but for
/// `report`, which finds places. What cannot be put into the model is reported here.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.read;
