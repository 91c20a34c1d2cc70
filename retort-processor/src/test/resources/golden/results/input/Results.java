package demo;

import dev.retort.*;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers that are not JSON.
@Resource("/results")
record Results() {

    @Get("/page")
    Html page() { return null; }

    @Get("/logo")
    @Produces("image/png")
    Optional<byte[]> logo() { return null; }

    @Get("/report")
    @Produces("text/csv")
    Response<String> report() { return null; }

    @Post("/blobs")
    Created<byte[]> add() { return null; }

    @Post("/move")
    Redirect move() { return null; }

    @Get("/old")
    @Status(308)
    Redirect old() { return null; }

    /// What happened.
    ///
    /// @return everything, oldest first
    @Get("/events")
    Stream<String> events() { return null; }

    @Get("/events/lines")
    @Produces("application/jsonl")
    Response<Stream<Integer>> lines() { return null; }

    @Get("/ticks")
    Sse<Integer> ticks() { return null; }

    @Post("/news")
    Response<Sse<String>> news() { return null; }

    @Get("/invoice")
    @Produces("application/pdf")
    FileResponse invoice() { return null; }
}
