// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.quarkus;

public record Message(String message) {}
