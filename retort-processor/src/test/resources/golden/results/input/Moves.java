package demo;

import dev.retort.*;
import java.util.Optional;

/// Things that move.
@Resource("/moves")
@Responds(status = 503, description = "Nothing moves today.", fields = @Responds.Field(value = "Retry-After", type = int.class))
class Moves {

    @Json record Apology(String text) {}

    /// Which state it is in.
    @Get("/{id}/state")
    Versioned<Apology> state(int id) {
        return Versioned.of(id, new Apology(""));
    }

    @Put("/{id}/state")
    Versioned<String> change(int id, IfMatch expected) {
        return Versioned.of(id, "");
    }

    /// @param expected what it is now
    @Delete("/{id}/state")
    BodyWriter forget(int id, Optional<IfMatch> expected) {
        return out -> out.write(id);
    }

    /// One of them.
    @Get("/{id}")
    @Responds(status = 200, body = byte[].class, type = "image/png")
    @Responds(status = 302, fields = @Responds.Field(value = "Location", description = "Where it is now."))
    @Responds(status = 402, body = Apology.class, description = "It costs something.")
    @Responds(status = 404)
    @Responds(status = 410, body = Void.class)
    @Responds(status = 422, description = "It does not move.")
    Response<String> get(int id) {
        return Response.ok("");
    }
}
