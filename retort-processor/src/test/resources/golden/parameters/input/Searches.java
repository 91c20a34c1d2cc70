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

    /// Segments of every form. Those of Java's expressions that ECMA-262 has not stay out of the document.
    @Get("/{number:[0-9]{1,9}}/{name:[\\w.-]+}.{ext}/v{code:\\p{Alpha}+}/{day:\\u0032.+}/{path*}")
    String forms(
            int number,
            @Pattern(regexp = "[a-z].*") String name,
            String ext,
            String code,
            @PathParam("day") java.time.LocalDate date,
            String path) {
        return name;
    }

    /// Records as groups.
    @Get("/groups")
    void groups(@Query Filter filter, @Header Conditions conditions) {}

    @Delete("/groups")
    void more(@Query Filter filter, @Header Conditions conditions, @Cookie Visit visit) {}

    /// Groups that refuse what the method does not know.
    @Put("/closed")
    void closed(
            @Query(unknown = Unknown.REFUSE) Filter filter,
            Set<UUID> more,
            @Header(unknown = Unknown.REFUSE) Conditions conditions,
            @Form(unknown = Unknown.REFUSE) Contact contact) {}

    /// Values written in several ways.
    @Get("/styles")
    void styles(
            @Query(style = Style.COMMA) List<String> names,
            @Query(style = Style.BRACKETS) List<Integer> ids,
            @Query(style = Style.BRACKETS) Filter one,
            @Query(style = Style.BRACKETS) Filter other) {}

    /// A form.
    ///
    /// @param name of the search
    /// @param kinds what to look for
    @Post("/form")
    void form(
            @Form @NotBlank String name,
            @Form("max-age") Optional<Integer> age,
            @Form @Size(max = 3) List<String> kinds,
            @Form Contact contact) {}
}
