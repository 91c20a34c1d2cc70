// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;

/// What a constraint of the program judges is one value: a group is made of several, and a body as it was sent is
/// handed over unread.
final class JudgedRule {

    private JudgedRule() {}

    static void check(Resource.Parameter parameter, Findings findings) {
        boolean group = parameter.group().isPresent();
        Use use = parameter.use().withoutOptional();
        if (!group && !(parameter.role() == Role.RAW && !use.isText())) return;
        for (Constraint constraint : use.constraints()) {
            if (constraint.own().isEmpty()) continue;
            findings.error(
                    constraint.site(),
                    "@%s is not asked about '%s', which is %s"
                            .formatted(
                                    constraint.name(),
                                    parameter.name(),
                                    group
                                            ? "a group of parameters: put it on a component, or check it in the compact constructor"
                                            : "the body as it was sent: check it in the method"));
        }
    }
}
