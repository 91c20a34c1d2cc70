// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.guestbook;

/// What a visitor has written.
public record Entry(String name, String text) {}
