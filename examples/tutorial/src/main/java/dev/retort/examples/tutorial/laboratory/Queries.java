// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Get;
import dev.retort.Resource;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;

/// Reads a parameter of each type, and writes it.
@Resource("/query")
final class Queries {

    @Get("/int")
    Value<BigInteger> integer(BigInteger v) {
        return new Value<>(v);
    }

    @Get("/float")
    Value<Double> floating(double v) {
        return new Value<>(v);
    }

    @Get("/bool")
    Value<Boolean> bool(boolean v) {
        return new Value<>(v);
    }

    @Get("/datetime")
    Value<OffsetDateTime> datetime(OffsetDateTime v) {
        return new Value<>(v);
    }

    @Get("/date")
    Value<LocalDate> date(LocalDate v) {
        return new Value<>(v);
    }

    @Get("/timedelta")
    Value<Duration> timedelta(Duration v) {
        return new Value<>(v);
    }

    @Get("/uuid")
    Value<UUID> uuid(UUID v) {
        return new Value<>(v);
    }

    @Get("/decimal")
    Value<BigDecimal> decimal(BigDecimal v) {
        return new Value<>(v);
    }

    @Get("/color")
    Value<Color> color(Color v) {
        return new Value<>(v);
    }

    @Get("/level")
    Value<Level> level(Level v) {
        return new Value<>(v);
    }

    @Get("/opt-int")
    MaybeNumber maybe(BigInteger v) {
        return new MaybeNumber(v);
    }

    @Get("/literal")
    Value<Letter> literal(Letter v) {
        return new Value<>(v);
    }

    @Get("/email")
    Value<String> email(@Email String v) {
        return new Value<>(v);
    }

    @Get("/time")
    Value<OffsetTime> time(OffsetTime v) {
        return new Value<>(v);
    }
}
