// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.report.Findings;
import java.util.List;

/// Applies every rule to what one round declared.
public final class Check {

    private Check() {}

    public static void resource(Resource resource, Findings findings) {
        DuplicateRouteRule.check(resource, findings);
        for (Resource.Endpoint endpoint : resource.endpoints()) {
            PathRule.check(endpoint, findings);
            BodyRule.check(endpoint, findings);
            PlaceRule.check(endpoint, findings);
            StatusRule.check(endpoint, findings);
            for (Resource.Parameter parameter : endpoint.parameters()) {
                ConstraintRule.check(parameter.use(), findings);
                DefaultRule.check(parameter.use(), parameter.fallback(), findings);
            }
        }
    }

    public static void jsonType(JsonType type, Findings findings) {
        List<JsonType.Member> members =
                switch (type) {
                    case JsonType.Structure structure -> structure.members();
                    case JsonType.Value value -> List.of(value.member());
                    case JsonType.Enumeration _ -> List.of();
                };
        for (JsonType.Member member : members) {
            ConstraintRule.check(member.use(), findings);
            DefaultRule.check(member.use(), member.fallback(), findings);
        }
    }

    public static void exception(StatusException exception, Findings findings) {
        StatusRule.check(exception, findings);
    }

    /// Reports the components without a codec, each by the way that leads to it.
    public static void codecs(List<MissingCodec> missing, List<JsonType> types, Findings findings) {
        CodecRule.check(missing, types, findings);
    }
}
