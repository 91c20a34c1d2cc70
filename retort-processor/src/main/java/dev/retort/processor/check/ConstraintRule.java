// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.ConstraintMeaning;
import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;

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
        use.type().parts().forEach(each -> check(each, findings));
    }
}
