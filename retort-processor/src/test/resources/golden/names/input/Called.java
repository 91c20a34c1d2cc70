package demo;

import dev.retort.Default;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Naming;

class Called {

    /// Somebody.
    ///
    /// @param firstName what friends say
    /// @param colour    of the eyes
    @Json(naming = Naming.SNAKE_CASE)
    record Person(String firstName, @Name("favouriteColour") @Default("dark-red") Colour colour) {}

    @Json(naming = Naming.KEBAB_CASE)
    enum Colour {
        DARK_RED,
        @Name("any")
        OTHER
    }

    @Json(naming = Naming.PASCAL_CASE)
    sealed interface Contact {
        @Json(naming = Naming.PASCAL_CASE)
        record eMail(String address) implements Contact {}
    }
}
