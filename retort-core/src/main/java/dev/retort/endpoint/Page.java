// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

/// A page that was made of a view.
///
/// @param html in UTF-8
record Page(byte[] html) {}
