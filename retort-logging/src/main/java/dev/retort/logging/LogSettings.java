// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is logged, where to and how, as the process was told when it was started.
///
/// @param levels   which levels are written of which loggers
/// @param format   `json` or `text`; empty to decide by whether somebody looks
/// @param target   `stderr`, `stdout`, or a file that is added to
/// @param drops    whether lines are dropped, and counted, when they cannot be written as fast as they come; else who
///                 logs waits
/// @param mistakes what could not be understood, for the log itself
record LogSettings(Levels levels, Optional<String> format, String target, boolean drops, List<String> mistakes) {

    static final String STDERR = "stderr";
    static final String STDOUT = "stdout";

    LogSettings {
        mistakes = List.copyOf(mistakes);
    }

    /// The system property `retort.log.format`, say, or else the environment variable `RETORT_LOG_FORMAT`.
    static LogSettings ofProcess() {
        return of(name -> {
            String property = System.getProperty(name);
            return property != null
                    ? property
                    : System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT));
        });
    }

    /// @param texts what was said of each name; `null` where nothing was
    static LogSettings of(Function<String, @Nullable String> texts) {
        var mistakes = new ArrayList<String>();
        return new LogSettings(
                Levels.parse(said(texts, "retort.log").orElse(""), mistakes),
                choice(texts, "retort.log.format", List.of("json", "text"), mistakes),
                said(texts, "retort.log.to").orElse(STDERR),
                choice(texts, "retort.log.full", List.of("wait", "drop"), mistakes)
                        .filter("drop"::equals)
                        .isPresent(),
                mistakes);
    }

    private static Optional<String> said(Function<String, @Nullable String> texts, String name) {
        return Optional.ofNullable(texts.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> choice(
            Function<String, @Nullable String> texts, String name, List<String> choices, List<String> mistakes) {
        Optional<String> chosen = said(texts, name);
        if (chosen.isEmpty() || choices.contains(chosen.get())) return chosen;
        mistakes.add(
                "%s is “%s”, and was ignored: write %s".formatted(name, chosen.get(), String.join(" or ", choices)));
        return Optional.empty();
    }
}
