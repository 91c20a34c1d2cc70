// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The trace that a request belongs to: all that several services do for one cause (W3C Trace Context). Immutable.
///
/// @param id      the id of the whole trace: 32 hexadecimal digits
/// @param span    the id of the part that is this request: 16 hexadecimal digits, made here
/// @param sampled whether the trace is recorded, as the caller has said
public record Trace(String id, String span, boolean sampled) {

    /// What version 00 says, which all later ones begin with (W3C Trace Context, 3.2.2 and 4.3). An id of zeros
    /// is none.
    private static final Pattern PARENT =
            Pattern.compile("([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.{0,200})?");

    private static final int SAMPLED = 1;

    /// A part of the trace that a `traceparent` names; empty when that is malformed.
    static Optional<Trace> below(String traceparent) {
        Matcher parent = PARENT.matcher(traceparent);
        if (!parent.matches() || parent.group(1).equals("ff")) return Optional.empty();
        if (parent.group(1).equals("00") && parent.group(4) != null) return Optional.empty();
        boolean sampled = (HexFormat.fromHexDigits(parent.group(3)) & SAMPLED) != 0;
        return Optional.of(new Trace(parent.group(2), random(), sampled));
    }

    /// The beginning of a trace, which is to be recorded.
    static Trace begun() {
        return new Trace(random() + random(), random(), true);
    }

    /// 16 digits that are not all zero.
    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    /// The value of `traceparent` for a request to another service that is part of this one.
    public String parent() {
        return "00-%s-%s-%s".formatted(id, span, sampled ? "01" : "00");
    }
}
