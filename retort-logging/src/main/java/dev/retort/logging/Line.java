// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/// Something that was logged. Immutable: texts are made by the thread that logs, since what they are made of may change
/// afterwards, and since it runs code that may log itself.
///
/// @param thread empty for a thread without a name
/// @param values what belongs to it: first of the thread's context (MDC), then of the call, which counts where both
///               have one of a name; numbers, booleans, texts or `null`
/// @param trace  of what was thrown, with its causes
record Line(
        Instant time,
        Level level,
        String logger,
        String thread,
        String message,
        SequencedMap<String, @Nullable Object> values,
        Optional<String> trace) {

    private static final SequencedMap<String, @Nullable Object> NOTHING =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    static Line of(
            Level level,
            String logger,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            List<KeyValuePair> pairs,
            @Nullable Throwable thrown) {
        var formatted = MessageFormatter.arrayFormat(message, arguments, thrown);
        return new Line(
                Instant.now(),
                level,
                logger,
                Thread.currentThread().getName(),
                String.valueOf(formatted.getMessage()),
                values(pairs),
                Optional.ofNullable(formatted.getThrowable()).map(Line::trace));
    }

    private static SequencedMap<String, @Nullable Object> values(List<KeyValuePair> pairs) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        if (pairs.isEmpty() && (context == null || context.isEmpty())) return NOTHING;
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (context != null) values.putAll(context);
        for (KeyValuePair pair : pairs) values.put(String.valueOf(pair.key), plain(pair.value));
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean _, Byte _, Short _, Integer _, Long _ -> value;
            // Programs may have numbers of their own below these classes, which nobody knows how to write.
            case BigInteger number when number.getClass().equals(BigInteger.class) -> number;
            case BigDecimal number when number.getClass().equals(BigDecimal.class) -> number;
            case Double number when Double.isFinite(number) -> number;
            case Float number when Float.isFinite(number) -> number;
            default -> text(value);
        };
    }

    private static String text(Object value) {
        try {
            return String.valueOf(value.toString());
        } catch (RuntimeException broken) {
            return "[" + value.getClass().getName() + ".toString() threw "
                    + broken.getClass().getName() + "]";
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(text));
        } catch (RuntimeException broken) {
            return thrown.getClass().getName() + ", which cannot be printed: "
                    + broken.getClass().getName();
        }
        return text.toString().stripTrailing();
    }
}
