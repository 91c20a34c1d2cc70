package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// What to look for.
///
/// @param q     words
/// @param limit how many at most
record Filter(
        Optional<@Size(max = 80) String> q,
        @Default("20") @Max(100) int limit,
        @Query("page-size") @Nullable Integer call,
        @NotEmpty List<@NotBlank String> faults) {}
