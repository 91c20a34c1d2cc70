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
import java.util.stream.Stream;

/// What clients have to prove, as nested maps: what is required, what is optional, and the schemes themselves.
final class SecurityFragment {

    private SecurityFragment() {}

    static Optional<Map<String, Object>> of(Endpoint endpoint) {
        var required = new LinkedHashMap<String, List<String>>();
        var optional = new LinkedHashMap<String, List<String>>();
        var schemes = new LinkedHashMap<String, Object>();
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.role() != Role.SECURITY) continue;
            boolean maybe = parameter.use().type() instanceof Type.Maybe;
            SecurityScheme scheme = scheme(parameter);
            (maybe ? optional : required).merge(scheme.name(), scheme.requires(), SecurityFragment::all);
            schemes.merge(scheme.name(), scheme.definition(), SecurityFragment::both);
        }
        if (schemes.isEmpty()) return Optional.empty();
        return Optional.of(SchemaFragment.ordered("required", required, "optional", optional, "schemes", schemes));
    }

    /// The scopes that are required by either of two parameters.
    private static List<String> all(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /// What two parameters say of one scheme, such as the scopes of either. The start refuses contradictions.
    private static Object both(Object first, Object second) {
        if (!(first instanceof Map<?, ?> known) || !(second instanceof Map<?, ?> added))
            return first.equals("") ? second : first;
        var members = new LinkedHashMap<Object, Object>();
        known.forEach((name, value) -> members.put(name, value));
        added.forEach((name, value) -> members.merge(name, value, SecurityFragment::both));
        return members;
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
