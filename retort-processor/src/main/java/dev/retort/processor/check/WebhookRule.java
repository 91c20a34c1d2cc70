// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.OperationNote;
import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;

/// A webhook has a name and no address, and what it takes is sent.
final class WebhookRule {

    private WebhookRule() {}

    /// Reports what keeps a method from being a webhook.
    ///
    /// @return whether there is nothing
    static boolean check(Resource.Endpoint webhook, Findings findings) {
        boolean sound = true;
        if (webhook.webSocket()) {
            sound = false;
            findings.error(
                    webhook.pathSite(),
                    "%s() cannot be a webhook: OpenAPI knows nothing of WebSockets. Remove it"
                            .formatted(webhook.method()));
        }
        for (OperationNote.Link link : webhook.note().links()) {
            sound = false;
            findings.error(
                    link.site(),
                    "@LeadsTo on %s() has no effect, because a webhook is answered by somebody else: remove it"
                            .formatted(webhook.method()));
        }
        for (String variable : webhook.variables()) {
            sound = false;
            findings.error(
                    webhook.pathSite(),
                    "the path of %s() is the name of a webhook, and no address in which {%s} could be: leave it out; what a callback takes from its request stands in @CallsBack(at = …)"
                            .formatted(webhook.method(), variable));
        }
        for (Resource.Parameter parameter : webhook.parameters()) {
            if (!parameter.role().isGiven()) continue;
            sound = false;
            findings.error(
                    parameter.site(),
                    "'%s' is nothing that %s() could send: make it a part of the body, a @Header or a @Query, or remove it"
                            .formatted(parameter.name(), webhook.method()));
        }
        return sound;
    }
}
