// SPDX-License-Identifier: Apache-2.0

/// What a value from outside must be: the rules, the sources that values are read from, and the faults that
/// are found. Knows nothing of HTTP and nothing of JSON's syntax.
@org.jspecify.annotations.NullMarked
package dev.retort.validation;
