// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

/// One thing that is wrong with a body.
///
/// @param pointer where, as a JSON Pointer
/// @param code    the broken rule, for programs
/// @param detail  the broken rule, for people
record Fault(String pointer, String code, String detail) {}
