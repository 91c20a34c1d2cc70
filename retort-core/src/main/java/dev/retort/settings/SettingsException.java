// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import java.util.List;

/// Thrown where an application cannot start with its settings. The message lists all that is wrong with
/// them, in which file, variable or argument, and how to mend it; it holds no secrets.
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    SettingsException(List<String> faults) {
        super("the settings are wrong:\n  - " + String.join("\n  - ", faults), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /// All that is wrong, each in a sentence.
    public List<String> faults() {
        return faults;
    }
}
