// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/// The loggers of a process, one for each name, which all write to one journal.
final class Loggers implements ILoggerFactory {

    private final LogSettings settings;
    private final Journal journal;
    private final ConcurrentMap<String, LineLogger> byName = new ConcurrentHashMap<>();

    Loggers(LogSettings settings, Journal journal) {
        this.settings = settings;
        this.journal = journal;
    }

    static Loggers start(LogSettings settings) {
        return new Loggers(settings, Journal.start(settings));
    }

    @Override
    public Logger getLogger(String name) {
        return byName.computeIfAbsent(
                name, each -> new LineLogger(each, settings.levels().of(each), journal));
    }

    /// Logs what of the settings was not understood.
    void tellMistakes() {
        settings.mistakes().forEach(getLogger("dev.retort.logging")::warn);
    }
}
