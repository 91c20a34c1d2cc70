// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.List;
import java.util.Locale;

/// What a client wants to get (RFC 9110, 12.5.1).
///
/// @param fields the values of its `Accept` fields; whoever sends none takes anything
record Accept(List<String> fields) {

    /// How much it wants a type, from 0 for not at all to 1: what the most exact range that fits says.
    ///
    /// @param type without parameters, in lower case
    double weight(String type) {
        if (fields.isEmpty()) return 1;
        double weight = 0;
        int exactest = 0;
        for (String field : fields) {
            for (String range : field.split(",", -1)) {
                String[] parts = range.split(";", -1);
                int exactness = exactness(parts[0].strip().toLowerCase(Locale.ROOT), type);
                if (exactness <= exactest) continue;
                exactest = exactness;
                weight = weight(parts);
            }
        }
        return weight;
    }

    /// 0 for a range that does not fit, 1 for `*/*`, 2 for `text/*`, 3 for the type itself.
    private static int exactness(String range, String type) {
        if (range.equals(type)) return 3;
        if (range.equals("*/*")) return 1;
        return range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)) ? 2 : 0;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (!parameter.startsWith("q=")) continue;
            try {
                return Math.clamp(Double.parseDouble(parameter.substring(2)), 0.0, 1.0);
            } catch (NumberFormatException _) {
                return 0;
            }
        }
        return 1;
    }
}
