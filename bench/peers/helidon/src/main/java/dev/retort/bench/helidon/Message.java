// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.helidon;

record Message(String message) {}
