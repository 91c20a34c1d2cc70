// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;

/// Names the endpoints in the document (`operationId`). Generated clients call their methods like this. An
/// endpoint whose [Operation] has an `id` keeps that.
///
/// ```java
/// Documentation.standard().operationIds(each -> each.resource() + "-" + Naming.SNAKE_CASE.of(each.method()))
/// ```
@FunctionalInterface
public interface OperationIds {

    /// The id of an endpoint. Where another endpoint has it already, a number is added.
    String of(Endpoint endpoint);

    /// An endpoint of a resource.
    ///
    /// @param resource the simple name of the resource's class
    /// @param method   the name of the Java method, with a number where it is overloaded
    /// @param tags     the tags of the operation; may be empty
    /// @param verb     the HTTP method, such as `GET`
    /// @param path     with the names of its variables
    record Endpoint(String resource, String method, List<String> tags, String verb, String path) {

        public Endpoint {
            tags = List.copyOf(tags);
        }
    }

    /// The name of the resource and that of the method: `petsGet`.
    static OperationIds standard() {
        return each -> {
            String resource = each.resource();
            String method = each.method();
            return Character.toLowerCase(resource.charAt(0))
                    + resource.substring(1)
                    + Character.toUpperCase(method.charAt(0))
                    + method.substring(1);
        };
    }
}
