// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.AsText;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Secret;
import dev.retort.Strict;
import dev.retort.Url;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Reads a value of each type, and writes it.
@Resource("/type")
final class Types {

    @Post("/int")
    Value<BigInteger> integer(Value<BigInteger> body) {
        return body;
    }

    @Post("/float")
    Value<Double> floating(Value<Double> body) {
        return body;
    }

    @Post("/bool")
    Value<Boolean> bool(Value<Boolean> body) {
        return body;
    }

    @Post("/str")
    Value<String> text(Value<String> body) {
        return body;
    }

    @Post("/datetime")
    Value<OffsetDateTime> datetime(Value<OffsetDateTime> body) {
        return body;
    }

    @Post("/date")
    Value<LocalDate> date(Value<LocalDate> body) {
        return body;
    }

    @Post("/time")
    Value<OffsetTime> time(Value<OffsetTime> body) {
        return body;
    }

    @Post("/timedelta")
    Value<Duration> timedelta(Value<Duration> body) {
        return body;
    }

    @Post("/uuid")
    Value<UUID> uuid(Value<UUID> body) {
        return body;
    }

    @Post("/decimal")
    Value<@AsText BigDecimal> decimal(Value<@AsText BigDecimal> body) {
        return body;
    }

    @Post("/email")
    Value<@Email String> email(Value<@Email String> body) {
        return body;
    }

    @Post("/color")
    Value<Color> color(Value<Color> body) {
        return body;
    }

    @Post("/level")
    Value<Level> level(Value<Level> body) {
        return body;
    }

    @Post("/bytes")
    Value<String> bytes(Value<String> body) {
        return body;
    }

    @Post("/literal")
    Value<Letter> literal(Value<Letter> body) {
        return body;
    }

    @Post("/list-int")
    Value<List<BigInteger>> list(Value<List<BigInteger>> body) {
        return body;
    }

    @Post("/set-str")
    Value<Set<String>> set(Value<Set<String>> body) {
        return body;
    }

    @Post("/dict-int-float")
    Value<Map<BigInteger, Double>> map(Value<Map<BigInteger, Double>> body) {
        return body;
    }

    @Post("/opt-int")
    MaybeNumber maybe(MaybeNumber body) {
        return body;
    }

    @Post("/ip")
    Value<Inet4Address> address(Value<Inet4Address> body) {
        return body;
    }

    @Post("/url")
    Value<@Url URI> url(Value<@Url URI> body) {
        return body;
    }

    /// A number and a text.
    @Json.Tuple
    record Pair(BigInteger number, String text) {}

    @Post("/tuple")
    Value<Pair> tuple(Value<Pair> body) {
        return body;
    }

    @Post("/secret")
    Value<Secret> secret(Value<Secret> body) {
        return body;
    }

    @Post("/strictint")
    Value<@Strict BigInteger> strict(Value<@Strict BigInteger> body) {
        return body;
    }

    @Post("/json")
    Value<Map<String, BigInteger>> json(Value<Tally> body) {
        return new Value<>(body.v().counts());
    }

    @Post("/any")
    Value<JsonValue> any(Value<JsonValue> body) {
        return body;
    }
}
