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

    /// A number of a book.
    final class Isbn {
        private final String digits;

        private Isbn(String digits) {
            this.digits = digits;
        }

        static Isbn parse(@Size(max = 17) String text) {
            return new Isbn(text.replace("-", ""));
        }

        @Json.Value
        @Size(min = 10)
        String digits() {
            return digits;
        }
    }

    class Celsius {

        @Json.Value
        final double degrees;

        Celsius(double degrees) {
            this.degrees = degrees;
        }
    }

    /// How bad it is.
    enum Level {
        LOW(1),
        HIGH(3);

        @Json.Value
        final int number;

        Level(int number) {
            this.number = number;
        }
    }

    enum Direction {
        UP,
        DOWN;

        @Json.Value
        String letter() {
            return name().substring(0, 1);
        }
    }
}
