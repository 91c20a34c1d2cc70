// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.OperationIds;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The names of one document that must not be given twice: those of resources, which tags derive from, and
/// those of operations.
final class ResourceNames {

    private final OperationIds policy;
    private final Map<String, Class<?>> resources = new HashMap<>();
    private final Set<String> operations = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    ResourceNames(OperationIds policy) {
        this.policy = policy;
    }

    /// The simple name of a class, or its whole name where another class has the simple one.
    String resource(Class<?> type) {
        Class<?> first = resources.computeIfAbsent(type.getSimpleName(), _ -> type);
        return first == type ? type.getSimpleName() : type.getName().replace('$', '.');
    }

    /// The id of an endpoint.
    String operation(OperationIds.Endpoint endpoint) {
        return free(policy.of(endpoint).replaceAll("[^\\w-]", "_"));
    }

    /// Keeps the id that was written for an operation from those whose ids are made.
    void keep(JsonObject operation) {
        if (operation.members().get("operationId") instanceof JsonString(String id)) written.add(id);
    }

    /// The id that was written for an operation, with a number where another has it already.
    String written(String id) {
        return operations.add(id) ? id : free(id);
    }

    /// A name that nothing else has: this one, or this one with a number.
    String free(String wanted) {
        String id = wanted;
        for (int i = 2; written.contains(id) || !operations.add(id); i++) id = wanted + i;
        return id;
    }
}
