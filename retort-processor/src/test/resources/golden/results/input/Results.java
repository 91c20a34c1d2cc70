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

    /// Looks for something.
    ///
    /// @throws Gone when it was there
    @Get("/search/{id}")
    Search search(long id, Negotiated type) throws Gone { return null; }

    @Get("/table")
    @Produces({"text/csv", "text/html"})
    Response<String> table(Negotiated type) { return null; }
}

/// What becomes of a search.
sealed interface Search {

    /// What was found.
    ///
    /// @param age in seconds
    @Status(200)
    record Found(@Header Optional<Long> age, @Body java.util.List<String> names) implements Search {}

    /// A picture of it.
    @Status(200)
    @Produces("image/png")
    record Picture(@Body byte[] pixels) implements Search {}

    @Status(200)
    record Filed(@Body FileResponse file) implements Search {}

    /// It has another address now.
    @Status(301)
    record Moved(@Header("Location") String address) implements Search {}

    /// Nobody is here any more.
    @Json
    @Status(410)
    record Left(String since) implements Search {}

    /// How it goes on.
    @Status(202)
    record Later(@Body Sse<String> news) implements Search {}
}

@Status(410)
class Gone extends Exception {}
