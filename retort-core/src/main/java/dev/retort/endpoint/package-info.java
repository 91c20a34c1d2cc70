// SPDX-License-Identifier: Apache-2.0

/// What generated code is written against: how it registers itself, how it reads a request, and how it makes
/// an answer. Nothing here decides which endpoint a request belongs to.
@org.jspecify.annotations.NullMarked
package dev.retort.endpoint;
