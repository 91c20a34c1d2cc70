package demo;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import java.util.List;

@Resource("/journeys")
@Json.Import(type = Geo.Place.class)
@Json.Import(type = Geo.Shape.class)
@Json.Import(type = Geo.Circle.class)
@Json.Import(type = Geo.Square.class)
@Json.Import(type = Geo.Heading.class)
@Json.Import(type = Geo.Span.class)
record Journeys() {

    @Get
    List<Geo.Place> all() {
        return List.of();
    }

    @Get("/{heading}")
    Geo.Span<Geo.Shape> towards(Geo.Heading heading) {
        throw new UnsupportedOperationException();
    }
}

@Json(naming = Naming.SNAKE_CASE)
@Json.Import(type = Geo.Place.class)
record Journey(Geo.Place startsAt) {}
