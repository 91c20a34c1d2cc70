// SPDX-License-Identifier: Apache-2.0

/// The entry point of the annotation processor, and the order of its work: read → check → write.
@org.jspecify.annotations.NullMarked
package dev.retort.processor;
