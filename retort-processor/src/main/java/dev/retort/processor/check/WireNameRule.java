// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.http.Token;
import dev.retort.processor.model.Choice;
import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;

/// The names of header fields and cookies are tokens (RFC 9110, 5.6.2); what is none can never be sent.
final class WireNameRule {

    private WireNameRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (Resource.Parameter parameter : endpoint.values()) {
            String kind = switch (parameter.role()) {
                case HEADER -> "header field";
                case COOKIE -> "cookie";
                case PATH,
                        QUERY,
                        FORM,
                        FILE,
                        PART,
                        BODY,
                        RAW,
                        MEMBER,
                        REQUEST,
                        BACKGROUND,
                        NEGOTIATED,
                        CONDITION,
                        SESSION,
                        USE,
                        SECURITY -> "";
            };
            if (kind.isEmpty()) continue;
            for (String name : parameter.names()) {
                if (Token.matches(name)) continue;
                findings.error(parameter.site(), message(kind, name));
            }
        }
        for (Choice choice : endpoint.result().choices()) {
            choice.fields().stream()
                    .map(Choice.Field::wireName)
                    .filter(name -> !Token.matches(name))
                    .forEach(name -> findings.error(choice.site(), message("header field", name)));
        }
    }

    private static String message(String kind, String name) {
        return "no %s can be called “%s”: use ASCII letters, digits and hyphens".formatted(kind, name);
    }
}
