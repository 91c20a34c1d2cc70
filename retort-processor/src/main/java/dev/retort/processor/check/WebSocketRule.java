// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.List;

/// A method that serves WebSockets has one session, and neither a body nor a result; others have no session.
final class WebSocketRule {

    private WebSocketRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        List<Resource.Parameter> sessions = endpoint.parameters().stream()
                .filter(each -> each.role() == Role.SESSION)
                .toList();
        sessions.forEach(session -> session.use().type().parts().forEach(each -> checkMessage(each, findings)));
        if (!endpoint.webSocket()) {
            sessions.forEach(session -> findings.error(
                    session.site(),
                    "'%s' is a WebSocket, which %s requests do not begin: say @WebSocket instead"
                            .formatted(session.name(), endpoint.verb())));
            return;
        }
        if (sessions.size() != 1) {
            findings.error(
                    endpoint.site(),
                    "%s() serves WebSockets and has %s of them: give it one parameter such as WebSocketSession<String, String>"
                            .formatted(endpoint.method(), sessions.isEmpty() ? "none" : sessions.size()));
        }
        for (Resource.Parameter parameter : endpoint.values()) {
            if (!parameter.role().isOfBody()) continue;
            findings.error(
                    parameter.site(),
                    "'%s' is a body, which a request for a WebSocket does not have: say @Query to take its members as query parameters, or have it sent as the first message"
                            .formatted(parameter.name()));
        }
        if (endpoint.result().kind() != Resource.ResultKind.NOTHING) {
            findings.error(
                    endpoint.site(),
                    "%s() serves WebSockets, to which nothing is returned: make it void, and say with session.send(…) what it has to say"
                            .formatted(endpoint.method()));
        }
    }

    private static void checkMessage(Use use, Findings findings) {
        for (Constraint constraint : use.constraints()) {
            findings.error(
                    constraint.site(),
                    "a message is held to the contract of its type alone: put the constraint into a @Json record");
        }
    }
}
