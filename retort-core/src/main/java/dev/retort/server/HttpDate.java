// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.retort.http.HttpTime;

/// The time for the `Date` field (RFC 9110, 5.6.7), written once a second. Not thread-safe.
final class HttpDate {

    private long second = Long.MIN_VALUE;
    private byte[] text = {};

    /// The present time in octets that must not be changed.
    byte[] now() {
        long current = System.currentTimeMillis() / 1000;
        if (current != second) {
            second = current;
            text = HttpTime.format(current).getBytes(US_ASCII);
        }
        return text;
    }
}
