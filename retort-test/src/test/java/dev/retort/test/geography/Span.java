// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.geography;

public record Span<T>(T from, T to) {}
