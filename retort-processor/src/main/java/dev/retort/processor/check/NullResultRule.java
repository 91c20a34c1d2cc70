// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Content;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;

/// A result is never null, and one that is a list or a map holds no nulls: it is written by a codec that is put
/// together from those of its elements, which know none.
final class NullResultRule {

    private NullResultRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (Resource.Result part : endpoint.result().parts()) {
            part.json().ifPresent(body -> {
                if (body.nullable() && !mayBeMissing(part)) findings.error(endpoint.site(), message(endpoint, part));
                checkInside(body.type(), endpoint.site(), findings);
            });
        }
    }

    /// A response need not have a body.
    private static boolean mayBeMissing(Resource.Result part) {
        return part.kind() == Resource.ResultKind.RESPONSE && part.content() instanceof Content.Json;
    }

    private static String message(Resource.Endpoint endpoint, Resource.Result part) {
        return "@Nullable has no effect on %s, which is never null: %s"
                .formatted(
                        part.content() instanceof Content.Json
                                ? "what " + endpoint.method() + "() returns"
                                : "an element of the stream that " + endpoint.method() + "() returns",
                        part.content() instanceof Content.Json
                                ? "return an Optional where there may be nothing"
                                : "leave it out where there is nothing");
    }

    private static void checkInside(Type type, Site site, Findings findings) {
        switch (type) {
            case Type.Elements(Use element, var _) -> check(element, site, findings);
            case Type.Entries(var _, Use value, var _) -> check(value, site, findings);
            default -> {
                // nothing inside
            }
        }
    }

    private static void check(Use use, Site site, Findings findings) {
        if (use.nullable()) {
            findings.error(
                    site, "@Nullable has no effect in a result that is not a record: put it into a @Json record");
        }
        checkInside(use.type(), site, findings);
    }
}
