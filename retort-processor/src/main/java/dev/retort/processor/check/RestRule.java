// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.Unknown;
import dev.retort.processor.model.JsonType.Access;
import dev.retort.processor.model.JsonType.Member;
import dev.retort.processor.model.JsonType.Structure;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.List;

/// One component at most keeps the members that a record does not have, as JSON, and then the record does not
/// say that they are something else.
final class RestRule {

    private RestRule() {}

    static void check(Structure structure, Findings findings) {
        List<Member> rests = structure.members().stream()
                .filter(each -> each.access() == Access.REST)
                .toList();
        for (Member rest : rests) {
            if (!isMapOfJson(rest.use())) {
                findings.error(
                        rest.site(),
                        "'%s' is to keep any members, so it must be a Map<String, JsonValue> that is always there"
                                .formatted(rest.name()));
            } else if (rest.fallback().isPresent()) {
                findings.error(
                        rest.site(), "'%s' is empty when nothing was sent: remove @Default".formatted(rest.name()));
            } else if (!rest.equals(rests.getFirst())) {
                findings.error(
                        rest.site(),
                        "'%s' and '%s' cannot both keep the members that %s does not have: remove one @Json.Rest"
                                .formatted(
                                        rests.getFirst().name(),
                                        rest.name(),
                                        structure.name().simple()));
            } else if (structure.unknown() != Unknown.INHERIT) {
                findings.error(
                        rest.site(),
                        "'%s' keeps the members that %s does not have: remove 'unknown' from its @Json"
                                .formatted(rest.name(), structure.name().simple()));
            }
        }
    }

    private static boolean isMapOfJson(Use use) {
        return !use.nullable()
                && use.constraints().isEmpty()
                && use.type() instanceof Type.Entries(Use key, Use value, var _)
                && key.type().equals(new Type.Library(LibraryScalar.STRING))
                && key.constraints().isEmpty()
                && value.type() instanceof Type.Anything
                && value.constraints().isEmpty();
    }
}
