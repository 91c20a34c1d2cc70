// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.geography;

import jakarta.validation.constraints.Positive;

public sealed interface Shape {

    record Circle(@Positive double radius) implements Shape {}

    record Rectangle(double width, double sideLength) implements Shape {}
}
