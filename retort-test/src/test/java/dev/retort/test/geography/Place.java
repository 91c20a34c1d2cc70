// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.geography;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

public record Place(
        @Size(min = 1) String name, @Min(-90) @Max(90) double latitude, Optional<String> streetName) {}
