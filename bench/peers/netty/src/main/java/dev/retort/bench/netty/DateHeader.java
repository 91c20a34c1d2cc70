// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.channel.EventLoop;
import io.netty.util.AsciiString;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/// The value of `Date`, made once a second because making it for each answer would show in the figures.
/// Belongs to one event loop and is not thread-safe.
final class DateHeader {

    private AsciiString value = now();

    private DateHeader() {}

    /// A date that an event loop keeps up to date and that only this loop reads.
    static DateHeader refreshedBy(EventLoop loop) {
        var header = new DateHeader();
        loop.scheduleAtFixedRate(() -> header.value = now(), 1, 1, TimeUnit.SECONDS);
        return header;
    }

    AsciiString value() {
        return value;
    }

    private static AsciiString now() {
        return AsciiString.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }
}
