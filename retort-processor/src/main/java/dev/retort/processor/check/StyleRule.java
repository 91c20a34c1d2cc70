// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.Style;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Type;
import dev.retort.processor.report.Findings;

/// Only what has several values can be written in several ways.
final class StyleRule {

    private StyleRule() {}

    static void check(Resource.Parameter parameter, Findings findings) {
        if (parameter.style() == Style.REPEAT) return;
        if (parameter.group().isPresent()) {
            if (parameter.style() == Style.COMMA) {
                findings.error(
                        parameter.site(),
                        "'%s' is a group of parameters, which commas cannot tell apart: use Style.BRACKETS, or none"
                                .formatted(parameter.name()));
            }
        } else if (!(parameter.use().type() instanceof Type.Elements)) {
            findings.error(
                    parameter.site(),
                    "'%s' is one value, which is written in one way only: remove the style, or use a List"
                            .formatted(parameter.name()));
        }
    }
}
