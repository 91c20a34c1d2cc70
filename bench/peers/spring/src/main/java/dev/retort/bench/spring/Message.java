// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

record Message(String message) {}
