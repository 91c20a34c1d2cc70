// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// What SLF4J finds.
public final class Provider implements SLF4JServiceProvider {

    private final Loggers loggers = Loggers.start(LogSettings.ofProcess());
    private final IMarkerFactory markers = new BasicMarkerFactory();

    /// SLF4J's contract is one of threads: what one puts, it and those that it starts get. A scoped value, which is
    /// bound for a block of code, cannot keep that.
    private final MDCAdapter contexts = new BasicMDCAdapter();

    /// For SLF4J.
    public Provider() {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        loggers.tellMistakes();
    }
}
