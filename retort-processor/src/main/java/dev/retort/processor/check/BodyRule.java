// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;
import java.util.List;
import java.util.Set;

/// A body has no name unless it is an object of several; a form is a body of its own; and GET and DELETE have none
/// unless the program insists. For those of WebSockets see [WebSocketRule].
final class BodyRule {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    private BodyRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        if (endpoint.webSocket()) return;
        List<Resource.Parameter> bodies = endpoint.parameters().stream()
                .filter(each -> each.role().isOfBody() && !each.role().isForm())
                .toList();
        checkName(bodies, findings);
        checkRaw(endpoint, bodies, findings);
        checkForm(endpoint, bodies, findings);
        for (Resource.Parameter body : bodies) {
            if (!WITHOUT_BODY.contains(endpoint.verb()) || body.explicit()) continue;
            findings.error(
                    body.site(),
                    "%s requests have no body to read '%s' from: use POST, PUT or PATCH, say @Query to take its members as query parameters, or insist with @Body"
                            .formatted(endpoint.verb(), body.name()));
        }
    }

    private static void checkName(List<Resource.Parameter> bodies, Findings findings) {
        for (Resource.Parameter body : bodies) {
            if (body.role() == Role.MEMBER || body.wireName().equals(body.name())) continue;
            findings.error(
                    body.site(),
                    "'%s' is the whole body, which has no name: remove the name, or say embed = true to make it a member of an object"
                            .formatted(body.name()));
        }
    }

    private static void checkRaw(Resource.Endpoint endpoint, List<Resource.Parameter> bodies, Findings findings) {
        if (bodies.size() < 2) return;
        bodies.stream()
                .filter(each -> each.role() == Role.RAW)
                .findFirst()
                .ifPresent(raw -> findings.error(
                        raw.site(),
                        "'%s' is the whole body as it was sent, and %s() has another: take one of them"
                                .formatted(raw.name(), endpoint.method())));
    }

    private static void checkForm(Resource.Endpoint endpoint, List<Resource.Parameter> bodies, Findings findings) {
        for (Resource.Parameter field : endpoint.parameters()) {
            if (!field.role().isForm()) continue;
            if (!bodies.isEmpty()) {
                findings.error(
                        field.site(),
                        "%s %s has a body, '%s', and a form, which is a body, too: read '%s' from one of them"
                                .formatted(
                                        endpoint.verb(),
                                        endpoint.path(),
                                        bodies.getFirst().name(),
                                        field.name()));
            } else if (WITHOUT_BODY.contains(endpoint.verb())) {
                findings.error(
                        field.site(),
                        "%s requests have no body to read the form field '%s' from: use POST, PUT or PATCH, or say @Query"
                                .formatted(endpoint.verb(), field.name()));
            }
        }
    }
}
