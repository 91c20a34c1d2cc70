// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;

/// Every variable of a path has a parameter that takes it. What a parameter takes may also be a variable of a
/// prefix, which is known when the application starts.
final class PathRule {

    private PathRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (String variable : endpoint.variables()) {
            boolean taken = endpoint.parameters().stream()
                    .anyMatch(
                            each -> each.role() == Role.PATH && each.wireName().equals(variable));
            if (taken) continue;
            findings.error(
                    endpoint.pathSite(),
                    "path variable {%s} of %s %s has no parameter: add one called '%s' to %s(), or @PathParam(\"%s\") to the one that takes it"
                            .formatted(
                                    variable, endpoint.verb(), endpoint.path(), variable, endpoint.method(), variable));
        }
    }
}
