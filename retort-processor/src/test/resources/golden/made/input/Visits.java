package demo;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Nulls;
import dev.retort.Post;
import dev.retort.Resource;
import jakarta.validation.constraints.Max;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Visits, of which methods make what was not sent.
@Resource("/visits")
final class Visits {

    @Get
    List<String> list(
            @Default(by = Instant.class, method = "now") Instant until,
            @Default(by = Visits.class, method = "pages") @Max(9) int pages,
            @Default(by = Visits.class, method = "hosts") List<String> hosts) {
        return hosts;
    }

    @Post
    Visit add(Visit visit) {
        return visit;
    }

    static int pages() {
        return 3;
    }

    static List<String> hosts() {
        return List.of();
    }
}

@Json(nulls = Nulls.OMIT)
record Visit(
        @Json.ReadOnly @Default(by = UUID.class, method = "randomUUID") UUID id,
        @Default(by = Instant.class, method = "now") Instant from,
        @Nullable String guest) {}
