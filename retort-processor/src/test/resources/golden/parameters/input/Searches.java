package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// Parameters from everywhere.
@Resource("/searches")
record Searches() {

    /// Everything that a cookie can be.
    ///
    /// @param theme how the pages look
    @Get("/cookies")
    String cookies(
            @Cookie String theme,
            @Cookie("__Host-session") Optional<@Size(max = 64) String> session,
            @Cookie @Default("0") @Min(0) int visits,
            @Cookie @Nullable Long cart) {
        return theme;
    }
}
