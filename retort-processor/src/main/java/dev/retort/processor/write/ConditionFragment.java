// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The state that a request is to find, as OpenAPI says it.
final class ConditionFragment {

    private ConditionFragment() {}

    /// The parameter that names the state, if there is one.
    static Optional<Map<String, Object>> parameter(Endpoint endpoint) {
        return condition(endpoint).map(parameter -> {
            var described = new LinkedHashMap<String, Object>();
            described.put("name", "If-Match");
            described.put("in", "header");
            String own = endpoint.doc().parameters().getOrDefault(parameter.name(), "");
            described.put("description", own.isEmpty() ? "The ETag of the state that is to be changed." : own);
            if (isRequired(parameter)) described.put("required", true);
            described.put("schema", Map.of("type", "string"));
            return described;
        });
    }

    static Optional<Parameter> condition(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .filter(each -> each.role() == Role.CONDITION)
                .findFirst();
    }

    static boolean isRequired(Parameter condition) {
        return !(condition.use().type() instanceof Type.Maybe);
    }
}
