package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// A book on the shelf.
///
/// @param title  what is on its **cover**
/// @param pages  how many pages,
///               without the cover
/// @param genre  what it is
@Json
record Book(
        @NotBlank @Size(max = 200) String title,
        @Positive int pages,
        Genre genre,
        @Nullable @Pattern(regexp = "[0-9-]+") String isbn,
        Optional<@Email String> contact,
        @Size(max = 10) Set<@NotBlank @Size(max = 40) String> subjects,
        @Default("true") boolean lendable,
        @Default("2.50") @DecimalMin("0.5") @DecimalMax(value = "100", inclusive = false) double fee,
        Map<String, @Min(0) @Positive Integer> ratings,
        @Nullable Book sequel) {}
