// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;

/// `@Nullable` stands where null can be.
final class NullableRule {

    private NullableRule() {}

    /// What a type is in JSON is always something; null may stand in the place of the type.
    static void checkValue(ClassName type, JsonType.Member value, Findings findings) {
        if (!value.use().nullable()) return;
        findings.error(
                value.site(),
                "@Nullable has no effect on what %s is in JSON: put it where %s may be missing"
                        .formatted(type.simple(), type.simple()));
    }

    /// What is read by a codec that is put together from others holds no nulls, which these know nothing of.
    private static void checkNulls(Use use, String place, Site site, Findings findings) {
        if (holdsNull(use)) {
            findings.error(
                    site, "@Nullable has no effect in %s: put what may be null into a @Json record".formatted(place));
        } else {
            check(use, site, findings);
        }
    }

    private static boolean holdsNull(Use use) {
        if (use.nullable()) return true;
        return switch (use.type()) {
            case Type.Elements(Use element, var _) -> holdsNull(element);
            case Type.Entries(var _, Use value, var _) -> holdsNull(value);
            case Type.Structure(var _, List<Use> arguments) ->
                arguments.stream().anyMatch(NullableRule::holdsNull);
            default -> false;
        };
    }

    static void check(Use use, Site site, Findings findings) {
        if (use.nullable()) {
            switch (use.type()) {
                case Type.Primitive(PrimitiveKind kind, boolean boxed)
                when !boxed ->
                    findings.error(
                            site,
                            "@Nullable does not apply to %s, which is never null: write %s"
                                    .formatted(kind.keyword(), kind.box()));
                case Type.Maybe _ -> findings.error(site, "@Nullable and Optional say the same: keep one of them");
                default -> {
                    // any other value can be null
                }
            }
        }
        switch (use.type()) {
            case Type.Elements(Use element, Type.Holder holder) -> {
                if (holder.isSet() && !element.type().isOrdered())
                    checkNulls(element, "a Set of what has no order", site, findings);
                else check(element, site, findings);
            }
            case Type.Entries(Use key, Use value, var _) -> {
                if (key.nullable())
                    findings.error(site, "@Nullable has no effect on the key of a map, which is never null: remove it");
                if (!key.type().isOrdered()) checkNulls(value, "a Map whose keys have no order", site, findings);
                else check(value, site, findings);
            }
            case Type.Session session -> session.parts().forEach(each -> checkNulls(each, "a message", site, findings));
            case Type.Maybe(Use value)
            when value.nullable() ->
                findings.error(site, "@Nullable inside an Optional says nothing: an Optional holds no null. Remove it");
            case Type.Maybe(Use value) -> check(value, site, findings);
            case Type.Raw(Use value) -> check(value, site, findings);
            case Type.Structure(ClassName name, List<Use> arguments) -> {
                for (Use argument : arguments) {
                    if (argument.nullable())
                        findings.error(
                                site,
                                "@Nullable has no effect on an argument of %s: put it on the component of %s that may be null"
                                        .formatted(name.simple(), name.simple()));
                    checkNulls(
                            new Use(argument.type(), argument.constraints(), false),
                            "an argument of " + name.simple(),
                            site,
                            findings);
                }
            }
            default -> {
                // nothing inside
            }
        }
    }
}
