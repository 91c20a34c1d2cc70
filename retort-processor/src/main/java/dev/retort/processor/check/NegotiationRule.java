// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;

/// A method that can answer with several types is told which one, and only such a method is.
final class NegotiationRule {

    private NegotiationRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        int types = endpoint.result().mediaTypes().size();
        boolean told = false;
        for (Resource.Parameter parameter : endpoint.parameters()) {
            if (parameter.role() != Role.NEGOTIATED) continue;
            told = true;
            boolean choice = endpoint.result().kind() == ResultKind.CHOICE
                    || endpoint.result().produces().size() > 1;
            if (types > 1 && choice) continue;
            findings.error(
                    parameter.site(),
                    "'%s' has nothing to choose from, because %s() does not say what types its answer can have: name them in @Produces, or return a sealed interface of records with @Status"
                            .formatted(parameter.name(), endpoint.method()));
        }
        if (told || endpoint.result().produces().size() < 2) return;
        findings.error(
                endpoint.site(),
                "@Produces of %s() names several types, and nothing says which one its answer has: take a parameter `Negotiated type`, or name one"
                        .formatted(endpoint.method()));
    }
}
