// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.report.Findings;

/// An exception stands for an error, a result for a success.
final class StatusRule {

    private StatusRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        int status = endpoint.result().status();
        if (status >= 200 && status <= 399) return;
        findings.error(endpoint.site(), "@Status(%d) on %s is no status of a good answer: use 200 to 399, and exceptions with @Status for errors"
                .formatted(status, endpoint.method()));
    }

    static void check(StatusException exception, Findings findings) {
        if (exception.status() >= 400 && exception.status() <= 599) return;
        findings.error(exception.site(), "@Status(%d) on an exception is no status of an error: use 400 to 599".formatted(exception.status()));
    }
}
