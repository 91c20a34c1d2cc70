// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.ConstraintMeaning;
import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.List;
import java.util.Optional;

/// A constraint says something about the type that it stands on.
final class ConstraintRule {

    private ConstraintRule() {}

    static void check(Use use, Findings findings) {
        for (Constraint constraint : use.constraints()) {
            try {
                ConstraintMeaning.of(constraint, use.type());
            } catch (NotApplicableException mistake) {
                findings.error(constraint.site(), mistake.getMessage());
            }
        }
        switch (use.type()) {
            case Type.Elements(Use element, var _) -> check(element, findings);
            case Type.Maybe(Use value) -> check(value, findings);
            case Type.Raw(Use value) -> check(value, findings);
            case Type.Session(Optional<Use> in, Optional<Use> out) -> {
                in.ifPresent(each -> check(each, findings));
                out.ifPresent(each -> check(each, findings));
            }
            case Type.Structure(var _, List<Use> arguments) -> arguments.forEach(each -> check(each, findings));
            case Type.Entries(Use key, Use value, var _) -> {
                check(key, findings);
                check(value, findings);
            }
            default -> {
                // a single value has nothing inside
            }
        }
    }
}
