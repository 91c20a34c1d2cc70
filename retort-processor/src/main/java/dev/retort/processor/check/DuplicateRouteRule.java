// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;
import dev.retort.routing.PathTemplate;
import java.util.HashMap;
import java.util.function.Function;

/// No two methods of a resource answer the same requests.
final class DuplicateRouteRule {

    private DuplicateRouteRule() {}

    static void check(Resource resource, Findings findings) {
        check(resource, endpoint -> PathTemplate.parse(endpoint.path()).shape(), findings);
    }

    /// The same for webhooks, whose paths are names: a method without one has its own.
    static void checkNames(Resource webhooks, Findings findings) {
        check(webhooks, webhook -> webhook.path().equals("/") ? "/" + webhook.id() : webhook.path(), findings);
    }

    private static void check(Resource resource, Function<Resource.Endpoint, String> address, Findings findings) {
        var known = new HashMap<String, Resource.Endpoint>();
        for (Resource.Endpoint endpoint : resource.endpoints()) {
            Resource.Endpoint first = known.putIfAbsent(endpoint.verb() + " " + address.apply(endpoint), endpoint);
            if (first == null) continue;
            findings.error(
                    endpoint.pathSite(),
                    "%s %s is already answered by %s(): give %s() another path or another HTTP method"
                            .formatted(endpoint.verb(), endpoint.path(), first.method(), endpoint.method()));
        }
    }
}
