// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import java.util.List;
import java.util.Locale;

/// The content codings that a client understands (RFC 9110, 12.5.3).
///
/// @param fields the values of its `Accept-Encoding` fields
record AcceptedCodings(List<String> fields) {

    /// How much it wants a coding: from 0 for not at all to 1.
    double weight(String coding) {
        double any = 0;
        for (String field : fields) {
            for (String element : field.split(",", -1)) {
                String[] parts = element.split(";", 2);
                String name = parts[0].strip().toLowerCase(Locale.ROOT);
                if (name.equals(coding) || name.equals("x-" + coding)) return quality(parts);
                if (name.equals("*")) any = quality(parts);
            }
        }
        return any;
    }

    private static double quality(String[] parts) {
        String parameter = parts.length < 2 ? "" : parts[1].strip().toLowerCase(Locale.ROOT);
        if (!parameter.startsWith("q=")) return 1;
        try {
            return Math.clamp(Double.parseDouble(parameter.substring(2).strip()), 0.0, 1.0);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
