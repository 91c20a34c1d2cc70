// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a program, collected and told to the compiler at the exact place.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.report;
