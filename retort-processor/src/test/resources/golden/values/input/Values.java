package demo;

import dev.retort.Json;
import dev.retort.Status;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.time.LocalDate;

interface Values {

    @Json.Value
    record Name(@NotBlank @Size(max = 80) String text) {}

    @Json.Value
    record Amount(@Positive long cents) {}

    @Json.Value
    record Price(@DecimalMin("0.01") BigDecimal euros) {}

    @Json.Value
    record Birthday(@Past LocalDate day) {}

    @Json.Value
    record Nickname(Name name) {}

    @Json
    enum Species {
        CAT,
        DOG
    }

    @Status(404)
    class PetNotFound extends RuntimeException {}
}
