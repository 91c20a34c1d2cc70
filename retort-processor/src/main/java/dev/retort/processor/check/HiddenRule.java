// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;

/// Only what clients need not know is hidden from them.
final class HiddenRule {

    private HiddenRule() {}

    static void check(Resource.Parameter parameter, Findings findings) {
        if (!parameter.hidden()) return;
        for (Resource.Parameter each : parameter.members()) {
            boolean field = switch (each.role()) {
                case QUERY, HEADER, COOKIE -> true;
                default -> false;
            };
            String mistake = "";
            if (!field) mistake = "only query parameters, header fields and cookies can be hidden: remove @Hidden";
            else if (each.required())
                mistake = "clients must send it, so they have to know of it: remove @Hidden, or make it optional";
            if (!mistake.isEmpty()) findings.error(parameter.site(), "'%s': %s".formatted(each.name(), mistake));
        }
    }
}
