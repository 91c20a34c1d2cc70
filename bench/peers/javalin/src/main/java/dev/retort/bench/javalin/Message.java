// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

record Message(String message) {}
