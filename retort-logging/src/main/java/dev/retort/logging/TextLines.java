// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.event.Level;

/// Lines for people: `12:00:00.123 INFO  shop.Orders  paid  order=17`. What a message, a value or a trace has of
/// further lines is indented, and control characters are spelt out: what comes from a client cannot look like a
/// line of its own, nor speak to the terminal.
final class TextLines implements Format {

    private static final String PLAIN = "\033[0m";

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final boolean coloured;

    TextLines(boolean coloured) {
        this.coloured = coloured;
    }

    @Override
    public void write(Line line, ByteArrayOutputStream bytes) {
        var text = new StringBuilder();
        time.formatTo(line.time(), text);
        text.append(' ')
                .append(level(line.level()))
                .append(' ')
                .append(line.logger())
                .append("  ");
        append(line.message(), text);
        String separator = "  ";
        for (var value : line.values().entrySet()) {
            append(separator + value.getKey() + "=" + value.getValue(), text);
            separator = " ";
        }
        line.trace().ifPresent(trace -> append("\n" + trace.replace("\t", "    "), text));
        bytes.writeBytes(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private String level(Level level) {
        String name = level == Level.INFO || level == Level.WARN ? level.name() + " " : level.name();
        if (!coloured) return name;
        return switch (level) {
            case ERROR -> "\033[31m" + name + PLAIN;
            case WARN -> "\033[33m" + name + PLAIN;
            case INFO -> "\033[32m" + name + PLAIN;
            case DEBUG, TRACE -> "\033[2m" + name + PLAIN;
        };
    }

    private static void append(String part, StringBuilder text) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\n') text.append("\n    ");
            else if (Character.isISOControl(c)) {
                if (c != '\r' || !part.startsWith("\n", i + 1))
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else text.append(c);
        }
    }
}
