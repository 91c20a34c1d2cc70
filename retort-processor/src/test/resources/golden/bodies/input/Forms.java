package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// Forms with files.
@Resource("/forms")
record Forms() {

    /// Files of every form.
    ///
    /// @param photo of it
    @Post
    void add(
            @Form String title,
            Upload photo,
            Optional<Upload> other,
            @Form("third-one") @Nullable Upload third,
            @Size(max = 3) List<Upload> more,
            @Form byte[] bytes,
            @Part Item item,
            @Part("tag-list") Optional<List<@NotBlank String>> tags) {}

    /// A record.
    @Put
    void change(@Form Offer offer) {}
}

/// What is on offer.
///
/// @param photo of it
record Offer(String title, Upload photo, @Part Item item) {}
