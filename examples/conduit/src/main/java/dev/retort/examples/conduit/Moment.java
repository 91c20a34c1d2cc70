// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A time in UTC, always with milliseconds.
@Json.Value
record Moment(String text) {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static Moment of(Instant time) {
        return new Moment(FORM.format(time));
    }
}
