// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.report.Findings;

/// `@Consumes` names types of a body that the method reads.
final class ConsumesRule {

    private ConsumesRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        if (endpoint.intake().types().isEmpty()) return;
        String mistake = mistake(endpoint);
        if (!mistake.isEmpty()) findings.error(endpoint.intake().site(), mistake);
    }

    private static String mistake(Resource.Endpoint endpoint) {
        boolean body = false;
        for (Resource.Parameter each : endpoint.parameters()) {
            boolean form = each.role().isForm() || each.use().type() instanceof Type.Arriving(boolean parts) && parts;
            if (form) {
                return "@Consumes has no effect on %s(), which takes a form: remove it".formatted(endpoint.method());
            }
            body |= each.role().isOfBody() || each.role() == Role.REQUEST;
            boolean json = each.role() == Role.BODY
                    || each.role() == Role.MEMBER
                    || each.role() == Role.RAW && each.use().type() instanceof Type.Raw;
            for (String type : endpoint.intake().types()) {
                if (!json || type.equals("application/json") || type.endsWith("+json")) continue;
                return "@Consumes(\"%s\") contradicts '%s', which is read as JSON: take a String or byte[], or name a type that ends with +json"
                        .formatted(type, each.name());
            }
        }
        return body
                ? ""
                : "@Consumes has no effect on %s(), which reads no body: remove it".formatted(endpoint.method());
    }
}
