package demo;

import dev.retort.Discriminator;
import dev.retort.Json;
import dev.retort.Name;
import jakarta.validation.constraints.Size;

/// How somebody pays.
@Json
@Discriminator("kind")
sealed interface Payment {

    /// By card.
    ///
    /// @param number on the card
    @Json
    @Name("card")
    record Card(@Size(min = 4) String number) implements Payment {}

    /// In cash.
    @Json
    record Cash() implements Payment {}
}
