// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;
import java.util.HashMap;
import java.util.Locale;

/// No two parameters of a method read the same variable, query parameter, header field, cookie, form field or
/// member of the body.
final class SameParameterRule {

    private SameParameterRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        var known = new HashMap<String, String>();
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.role() == Role.BODY
                    || parameter.role() == Role.RAW
                    || parameter.role().isGiven() && parameter.role() != Role.CONDITION) continue;
            for (Parameter member : parameter.members()) {
                String name = parameter.group().isEmpty() ? member.name() : parameter.name() + "." + member.name();
                for (String sent : member.names()) {
                    String place = place(member.role(), sent);
                    String first = known.putIfAbsent(place, name);
                    if (first == null || first.equals(name)) continue;
                    findings.error(
                            parameter.site(),
                            "'%s' and '%s' of %s() both read the %s: give one of them another name, or remove it"
                                    .formatted(first, name, endpoint.method(), place));
                }
            }
        }
    }

    private static String place(Role role, String name) {
        return switch (role) {
            case PATH -> "path variable {" + name + "}";
            case QUERY -> "query parameter " + name;
            case HEADER -> "header field " + name.toLowerCase(Locale.ROOT);
            case COOKIE -> "cookie " + name;
            case FORM, FILE, PART -> "form field " + name;
            case MEMBER -> "member " + name + " of the body";
            case CONDITION -> "header field if-match";
            case BODY, RAW, REQUEST, BACKGROUND, NEGOTIATED, SESSION, USE, SECURITY ->
                throw new IllegalArgumentException("there is one only");
        };
    }
}
