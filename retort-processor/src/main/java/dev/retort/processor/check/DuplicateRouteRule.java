// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;
import dev.retort.routing.PathTemplate;
import java.util.HashMap;

/// No two methods of a resource answer the same requests.
final class DuplicateRouteRule {

    private DuplicateRouteRule() {}

    static void check(Resource resource, Findings findings) {
        var known = new HashMap<String, Resource.Endpoint>();
        for (Resource.Endpoint endpoint : resource.endpoints()) {
            String shape =
                    endpoint.verb() + " " + PathTemplate.parse(endpoint.path()).shape();
            Resource.Endpoint first = known.putIfAbsent(shape, endpoint);
            if (first == null) continue;
            findings.error(
                    endpoint.pathSite(),
                    "%s %s is already answered by %s(): give %s() another path or another HTTP method"
                            .formatted(endpoint.verb(), endpoint.path(), first.method(), endpoint.method()));
        }
    }
}
