package demo;

import dev.retort.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where something is sent.
@Json.Untagged
sealed interface Address {

    /// @param town where the street is
    @Json
    record Postal(String town, Optional<String> street) implements Address {}

    @Json
    record Box(int box, String town) implements Address {}

    @Json.Value
    record Reference(UUID id) implements Address {}

    @Json.Value
    record Line(String text) implements Address {}

    @Json.Value
    record Code(int number) implements Address {}

    @Json
    record Many(List<Address> addresses) {}
}
