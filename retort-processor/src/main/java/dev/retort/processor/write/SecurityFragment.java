// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.json.JsonWriter;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.SecurityScheme;
import dev.retort.processor.model.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What clients have to prove, as nested maps: what is required, what is optional, and the schemes themselves.
final class SecurityFragment {

    private SecurityFragment() {}

    static Optional<Map<String, Object>> of(Endpoint endpoint) {
        var required = new LinkedHashMap<String, Object>();
        var optional = new LinkedHashMap<String, Object>();
        var schemes = new LinkedHashMap<String, Object>();
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.role() != Role.SECURITY) continue;
            boolean maybe = parameter.use().type() instanceof Type.Maybe;
            SecurityScheme scheme = scheme(parameter);
            (maybe ? optional : required).put(scheme.name(), scheme.requires());
            schemes.put(scheme.name(), scheme.definition());
        }
        if (schemes.isEmpty()) return Optional.empty();
        return Optional.of(SchemaFragment.ordered("required", required, "optional", optional, "schemes", schemes));
    }

    /// The calls that announce the schemes of an endpoint that the document tells of.
    static List<String> announced(Endpoint endpoint) {
        if (endpoint.webSocket() || endpoint.note().hidden()) return List.of();
        return endpoint.parameters().stream()
                .filter(each -> each.role() == Role.SECURITY)
                .map(SecurityFragment::scheme)
                .map(scheme -> "scheme(%s, %s)"
                        .formatted(JavaText.literal(scheme.name()), JavaText.literal(json(scheme.definition()))))
                .distinct()
                .toList();
    }

    private static SecurityScheme scheme(Parameter parameter) {
        return ((Type.Credential) parameter.use().withoutOptional().type()).scheme();
    }

    private static String json(Map<String, Object> definition) {
        var json = new JsonWriter();
        json.any(definition);
        return json.toString();
    }

    /// Whether the endpoint refuses who proves nothing.
    static boolean isRequired(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .anyMatch(each -> each.role() == Role.SECURITY && !(each.use().type() instanceof Type.Maybe));
    }
}
