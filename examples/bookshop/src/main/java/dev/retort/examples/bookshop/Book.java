// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A book.
///
/// @param isbn     the number on its back
/// @param title    what it is called
/// @param author   the name of its author
/// @param year     when it was first published; negative before our era
/// @param language of this edition, in two letters (ISO 639-1)
/// @param subjects what it is about
/// @param price    in cents
@Json
record Book(
        Isbn isbn,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200) String author,
        @Min(-3000) @Max(2100) int year,

        @Pattern(regexp = "[a-z]{2}", message = "must be two letters such as en")
        String language,

        @Size(max = 10) List<@NotBlank @Size(max = 100) String> subjects,
        @Positive long price) {

    Book {
        subjects = List.copyOf(subjects);
    }
}
