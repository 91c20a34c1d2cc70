// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;

/// The variables of a path and the parameters that take them belong together, one to one.
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
        for (Resource.Parameter parameter : endpoint.parameters()) {
            if (parameter.role() != Role.PATH || endpoint.variables().contains(parameter.wireName())) continue;
            findings.error(
                    parameter.site(),
                    "the path %s has no variable {%s}: add it to the path, or remove @PathParam from '%s'"
                            .formatted(endpoint.path(), parameter.wireName(), parameter.name()));
        }
    }
}
