// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;

/// `@Nullable` stands where null can be.
final class NullableRule {

    private NullableRule() {}

    static void check(Use use, Site site, Findings findings) {
        if (use.nullable()) {
            switch (use.type()) {
                case Type.Primitive(PrimitiveKind kind, boolean boxed)
                when !boxed ->
                    findings.error(
                            site,
                            "@Nullable says nothing about %s, which is never null: write %s"
                                    .formatted(kind.keyword(), kind.box()));
                case Type.Maybe _ -> findings.error(site, "@Nullable and Optional say the same: keep one of them");
                default -> {
                    // any other value can be null
                }
            }
        }
        switch (use.type()) {
            case Type.Elements(Use element, var _) -> check(element, site, findings);
            case Type.Entries(var _, Use value) -> check(value, site, findings);
            case Type.Maybe(Use value)
            when value.nullable() ->
                findings.error(site, "@Nullable inside an Optional says nothing: an Optional holds no null. Remove it");
            case Type.Structure(ClassName name, List<Use> arguments) -> {
                for (Use argument : arguments) {
                    if (argument.nullable())
                        findings.error(
                                site,
                                "@Nullable has no effect on an argument of %s: put it on the component of %s that may be null"
                                        .formatted(name.simple(), name.simple()));
                    check(new Use(argument.type(), argument.constraints(), false), site, findings);
                }
            }
            default -> {
                // nothing inside
            }
        }
    }
}
