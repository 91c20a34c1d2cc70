// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;
import java.util.HashMap;

/// An id that was written names one operation.
final class OperationIdRule {

    private OperationIdRule() {}

    static void check(Resource resource, Findings findings) {
        var known = new HashMap<String, Resource.Endpoint>();
        for (Resource.Endpoint endpoint : resource.endpoints()) {
            endpoint.note().id().ifPresent(id -> {
                Resource.Endpoint first = known.putIfAbsent(id, endpoint);
                if (first == null) return;
                findings.error(
                        endpoint.note().idSite(),
                        "the id %s is that of %s %s already: give %s %s another"
                                .formatted(id, first.verb(), first.path(), endpoint.verb(), endpoint.path()));
            });
        }
    }
}
