// SPDX-License-Identifier: Apache-2.0

/// What was declared, as plain data: resources, endpoints, parameters, JSON types, constraints, documentation.
/// Knows where each thing stands in the source, and nothing else of the compiler.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.model;
