// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.AsText;
import dev.retort.Body;
import dev.retort.Cookie;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Responds;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Edges of HTTP and of parameters.
@Resource
final class Edges {

    @Json
    record Item(int a, String b) {}

    @Get("/none-204")
    void nothing() {}

    @Get("/boom")
    @Responds(status = 500, description = "It failed.")
    Item boom() {
        throw new IllegalStateException("boom");
    }

    @Get("/http-obj")
    @Responds(status = 409)
    Item conflict() {
        throw Problem.of(409, "there is such a thing already")
                .content(new Conflict("dup", List.of("a")))
                .header("X-E", "1");
    }

    @Json
    record Conflict(String code, List<String> fields) {}

    @Get("/http-nodetail")
    @Responds(status = 418)
    Item withoutDetail() {
        throw Problem.of(418);
    }

    @Get("/http-304")
    @Responds(status = 304, description = "You have it already.")
    Item notModified() {
        throw Problem.of(304);
    }

    /// What breaks its own contract; in Java it does so before there is an answer.
    @Get("/bad-response")
    @Responds(status = 500, description = "It broke its contract.")
    Item badResponse() {
        throw new IllegalStateException("the item has no b");
    }

    @Get("/dup-query")
    Map<String, Integer> duplicate(@Default("0") int a) {
        return Map.of("a", a);
    }

    @Get("/multi/{p}")
    Multi multi(int p, @Min(1) int q, @Header int h, @Cookie int c) {
        return new Multi(p, q, h, c);
    }

    @Json
    record Multi(int p, int q, int h, int c) {}

    @Post("/multi/{p}")
    MultiBody multiBody(int p, int q, Item item, @Body int x) {
        return new MultiBody(p, q, item, x);
    }

    @Json
    record MultiBody(int p, int q, Item item, int x) {}

    @Get("/slash/")
    Map<String, Boolean> slash() {
        return Map.of("slash", true);
    }

    @Get("/noslash")
    Map<String, Boolean> noSlash() {
        return Map.of("slash", false);
    }

    @Get("/two")
    Said twoGet() {
        return new Said("get");
    }

    @Post("/two")
    Said twoPost() {
        return new Said("post");
    }

    /// A text that is JSON.
    @Json.Value
    record Said(String text) {}

    @Get("/seg/{s}")
    Map<String, String> segment(String s) {
        return Map.of("s", s);
    }

    @Get("/when")
    Map<String, OffsetDateTime> when(OffsetDateTime at) {
        return Map.of("at", at);
    }

    @Get("/typed-values")
    Values typedValues() {
        return new Values(
                new BigDecimal("1.10"),
                Duration.ofSeconds(90),
                OffsetDateTime.of(2032, 4, 23, 10, 20, 30, 0, ZoneOffset.UTC),
                "hi");
    }

    /// What has no declared type in the original has one here, and one form for each type.
    @Get("/untyped-values")
    Untyped untypedValues() {
        return new Untyped(
                1.1,
                90.0,
                OffsetDateTime.of(2032, 4, 23, 10, 20, 30, 0, ZoneOffset.UTC),
                "hi",
                UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                Set.of(1),
                Color.RED);
    }

    @Json
    record Untyped(double d, double td, OffsetDateTime dt, String b, UUID u, Set<Integer> s, Color e) {}

    @Json
    record Values(@AsText BigDecimal d, Duration td, OffsetDateTime dt, String b) {}
}
