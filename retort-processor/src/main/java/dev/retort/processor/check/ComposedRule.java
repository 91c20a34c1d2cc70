// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;

/// Nothing is demanded where nobody would see to it. A list or a map that is a whole body, and a map whose keys are no strings, are read by
/// codecs that are put together from those of their elements: they know neither constraints on elements nor elements that are null.
final class ComposedRule {

    private ComposedRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (Resource.Parameter parameter : endpoint.parameters()) {
            if (parameter.role() == Role.BODY) {
                checkInside(parameter.use().type(), "a body that is no record: put it into a @Json record", parameter.site(), findings);
            }
        }
        endpoint.result().body().ifPresent(body -> checkNullsInside(body.type(), endpoint.site(), findings));
    }

    /// The same for a member of a record.
    static void checkMember(Use use, Site site, Findings findings) {
        switch (use.type()) {
            case Type.Elements(Use element, _) -> checkMember(element, site, findings);
            case Type.Maybe(Use value) -> checkMember(value, site, findings);
            case Type.Entries(Use key, Use value) when isString(key) -> checkMember(value, site, findings);
            case Type.Entries _ -> check(use, "a map whose keys are no strings: let the keys be strings", site, findings);
            default -> {
                // nothing inside
            }
        }
    }

    private static void check(Use use, String where, Site site, Findings findings) {
        for (Constraint constraint : use.constraints()) {
            if (constraint.name().equals("NotNull")) continue;
            findings.error(constraint.site(), "@%s is not checked in %s".formatted(constraint.name(), where));
        }
        checkInside(use.type(), where, site, findings);
    }

    private static void checkInside(Type type, String where, Site site, Findings findings) {
        switch (type) {
            case Type.Elements(Use element, _) -> checkNullable(element, where, site, findings);
            case Type.Entries(Use key, Use value) -> {
                check(key, where, site, findings);
                checkNullable(value, where, site, findings);
            }
            case Type.Maybe(Use value) -> check(value, where, site, findings);
            default -> {
                // nothing inside
            }
        }
    }

    private static void checkNullable(Use use, String where, Site site, Findings findings) {
        if (use.nullable()) findings.error(site, "@Nullable has no effect in " + where);
        check(use, where, site, findings);
    }

    private static void checkNullsInside(Type type, Site site, Findings findings) {
        switch (type) {
            case Type.Elements(Use element, _) -> checkNulls(element, site, findings);
            case Type.Entries(_, Use value) -> checkNulls(value, site, findings);
            default -> {
                // nothing inside
            }
        }
    }

    private static void checkNulls(Use use, Site site, Findings findings) {
        if (use.nullable()) findings.error(site, "@Nullable has no effect in a result that is no record: put it into a @Json record");
        checkNullsInside(use.type(), site, findings);
    }

    private static boolean isString(Use use) {
        return use.type().equals(new Type.Library(LibraryScalar.STRING));
    }
}
