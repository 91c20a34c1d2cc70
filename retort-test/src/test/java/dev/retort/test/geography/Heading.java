// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.geography;

public enum Heading {
    NORTH,
    SOUTH_WEST
}
