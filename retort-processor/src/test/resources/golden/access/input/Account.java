package demo;

import dev.retort.Default;
import dev.retort.Json;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account.
///
/// @param id       gives itself
/// @param password is told once
@Json
record Account(
        @Json.ReadOnly @Default("0") long id,
        String name,
        @Json.WriteOnly String password,
        @Json.ReadOnly Optional<String> motto,
        @Json.Ignore @Nullable Socket socket,
        @Json.Ignore @Default("7") int luck) {

    /// How it is greeted.
    @Json.Computed
    String greeting() {
        return "Hello, " + name;
    }
}
