// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.geography;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;

public record Route(@NotEmpty List<Place> places, Heading heading, Optional<Route> nextLeg) {

    public Route {
        if (places.size() > 3) throw new IllegalArgumentException("must have at most three places");
    }
}
