// SPDX-License-Identifier: Apache-2.0

/// What the model must keep, one rule a class. A rule reports and never changes anything.
@org.jspecify.annotations.NullMarked
package dev.retort.processor.check;
