// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.AsText;
import dev.retort.Default;
import dev.retort.Json;
import dev.retort.MultipleOf;
import dev.retort.Name;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Strict;
import dev.retort.Unknown;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Members with rules, other names, and those that nobody knows.
@Resource
final class Members {

    @Post("/constraints")
    Constrained constraints(Constrained body) {
        return body;
    }

    @Json
    record Constrained(
            @Default("abc") @Size(min = 2, max = 5) @Pattern(regexp = "^[a-z]+$")
            String s,

            @Default("1") @Positive int gt,
            @Default("1") @Min(1) int ge,

            @Default("1") @DecimalMax(value = "10", inclusive = false)
            double lt,

            @Default("1") @DecimalMax("10") double le,
            @Default("10") @MultipleOf("5") int mult,

            @Default("1.5") @Digits(integer = 2, fraction = 2) @AsText
            BigDecimal dec,

            @Default("[1]") @Size(min = 1, max = 3) List<BigInteger> items,
            @Default("1.0") double fin) {}

    @Post("/strict")
    Exact strict(Exact body) {
        return body;
    }

    @Json
    record Exact(
            @Strict int i,
            @Strict double f,
            @Strict boolean b,
            @Strict String s) {}

    @Post("/forbid")
    Closed forbid(Closed body) {
        return body;
    }

    @Json(unknown = Unknown.REFUSE)
    record Closed(int a) {}

    @Post("/allow")
    Open allow(Open body) {
        return body;
    }

    @Json
    record Open(int a, @Json.Rest Map<String, JsonValue> rest) {}

    @Post("/alias")
    Renamed alias(Renamed body) {
        return body;
    }

    @Json
    record Renamed(
            @Name(value = "firstName", aliases = "first_name")
            String firstName,

            @Name(
                    value = "theCode",
                    aliases = {"code", "kode"})
            @Default("x")
            String code) {}

    @Post("/computed")
    Shown computed(Rectangle body) {
        return new Shown(body.w, body.h + "px", body.h);
    }

    @Json
    record Rectangle(int w, int h) {}

    @Json
    record Shown(int w, String h, @Json.Ignore @Default("0") int height) {

        @Json.Computed
        int area() {
            return w * height;
        }
    }
}
