package demo;

import dev.retort.Default;
import dev.retort.Json;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Json
record Everything(
        boolean truth,
        byte tiny,
        short small,
        @Min(-5) @Max(5) int number,
        long large,
        float single,
        @DecimalMin(value = "0", inclusive = false) double precise,
        Integer boxed,
        @NotBlank @Size(max = 80) String text,
        BigInteger huge,
        @Digits(integer = 8, fraction = 2) BigDecimal price,
        @Past LocalDate born,
        Instant seen,
        UUID id,
        Thread.State state,
        Level level,
        Code code,
        other.Place place,
        other.Colour colour,
        Optional<@Email String> mail,
        Optional<List<String>> aliases,
        @Nullable String note,
        @Nullable Everything parent,
        @Default("010") int count,
        @Default("7") long quantity,
        @Default("0.5") Float share,
        @Default("none") @Size(max = 9) String colourName,
        @Default("LOW") Level importance,
        @Default("2024-02-29") LocalDate from,
        @Default("X1") Code fallback,
        @Size(min = 1) List<@NotBlank String> tags,
        List<@Nullable Integer> gaps,
        Set<Level> levels,
        Map<String, @Positive Integer> stock,
        @Size(max = 3) Map<@Past LocalDate, @NotBlank String> diary,
        List<List<Integer>> grid,
        Map<String, List<Everything>> children,
        JsonValue anything) {}
