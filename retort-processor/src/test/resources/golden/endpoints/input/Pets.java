package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// Pets on sale.
@Resource("/pets")
record Pets() {

    /// Every kind of parameter that is text.
    @Get("/{id}/visits/{day}")
    Pet parameters(
            @Positive long id,
            LocalDate day,
            String name,
            @NotBlank @Size(max = 80) String title,
            boolean alive,
            @Default("20") @Min(1) @Max(100) int limit,
            @Default("CAT") Species species,
            Optional<@Digits(integer = 5, fraction = 2) BigDecimal> price,
            @Nullable @Pattern(regexp = "[a-z]{2}", message = "must be two letters") String language,
            @Size(max = 10) List<@NotBlank String> tags,
            Set<Species> kinds,
            Chip chip,
            @Query("page-size") double pageSize,
            @Header UUID requestId,
            @Header("X-Trace") Optional<String> trace,
            @Header("Accept-Language") List<String> languages) {
        throw new UnsupportedOperationException();
    }

    @Get("/files/{path*}")
    String variables(@PathParam("path") String file, Request request) {
        return file;
    }

    @Post
    Created<Pet> add(@NotNull NewPet pet) {
        throw new UnsupportedOperationException();
    }

    @Post("/several")
    Response<List<Pet>> addSeveral(@Size(min = 1, max = 100) List<NewPet> pets) {
        throw new UnsupportedOperationException();
    }

    @Post("/names")
    void addNames(@Body List<@NotBlank @Size(max = 80) String> names) {}

    @Put("/{id}")
    void replace(long id, Optional<NewPet> pet) {}

    @Patch("/{id}")
    @Status(202)
    void change(long id, Merge<NewPet> change) {}

    @Delete("/{id}")
    void remove(long id, @Body @Nullable NewPet last) {}

    @Get("/newest")
    Optional<Pet> newest() {
        return Optional.empty();
    }

    @Get("/by-name")
    Map<String, List<Pet>> byName() throws PetsAsleep {
        return Map.of();
    }

    @Get("/status")
    Response<?> status() {
        return Response.empty(204);
    }

    @Get("/text")
    Response<String> text() {
        throw new UnsupportedOperationException();
    }

    @Get("/count")
    int count() {
        return 0;
    }
}
