// SPDX-License-Identifier: Apache-2.0

/// What another jar has, as it travels here.
@Json(naming = Naming.SNAKE_CASE)
@Json.Import(type = Place.class)
@Json.Import(type = Route.class)
@Json.Import(type = Heading.class)
@Json.Import(type = Span.class)
@Json.Import(type = Shape.class)
@Json.Import(type = Shape.Circle.class)
@Json.Import(type = Shape.Rectangle.class)
package dev.retort.test.imports;

import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.test.geography.Heading;
import dev.retort.test.geography.Place;
import dev.retort.test.geography.Route;
import dev.retort.test.geography.Shape;
import dev.retort.test.geography.Span;
