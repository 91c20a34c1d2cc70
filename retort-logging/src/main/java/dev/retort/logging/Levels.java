// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;

/// Which levels are written of which loggers: `info,dev.retort=debug,io.netty=off`. A name stands for all loggers whose
/// names go on from it with a dot; of several that fit the longest counts. Immutable.
///
/// @param byName the least level of each name; empty for none at all
record Levels(Map<String, Optional<Level>> byName) {

    /// The name that every logger goes on from.
    private static final String ALL = "";

    Levels {
        byName = Map.copyOf(byName);
    }

    /// @param mistakes takes what cannot be understood, which is then ignored
    static Levels parse(String text, List<String> mistakes) {
        var byName = new HashMap<String, Optional<Level>>();
        byName.put(ALL, Optional.of(Level.INFO));
        for (String each : text.split(",", -1)) {
            String entry = each.strip();
            if (entry.isEmpty()) continue;
            int equals = entry.indexOf('=');
            String name = equals < 0 ? ALL : entry.substring(0, equals).strip();
            String level = entry.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
            if (level.equals("OFF")) byName.put(name, Optional.empty());
            else if (isLevel(level)) byName.put(name, Optional.of(Level.valueOf(level)));
            else
                mistakes.add(
                        "retort.log says “%s”, which was ignored: write trace, debug, info, warn, error or off, as in info,dev.retort=debug"
                                .formatted(entry));
        }
        return new Levels(byName);
    }

    private static boolean isLevel(String text) {
        for (Level level : Level.values()) {
            if (level.name().equals(text)) return true;
        }
        return false;
    }

    /// The least level that is written of a logger; empty for none at all.
    Optional<Level> of(String logger) {
        for (String name = logger; ; name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            Optional<Level> level = byName.get(name);
            if (level != null) return level;
        }
    }
}
