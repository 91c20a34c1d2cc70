// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.http.Answer;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatedAnswer;
import dev.retort.processor.report.Findings;

/// What `@Responds` tells of can be an answer.
final class StatedAnswerRule {

    private StatedAnswerRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (StatedAnswer answer : endpoint.stated()) {
            int status = answer.status();
            if (status < 200 || status > 599) {
                findings.error(answer.site(), "%s is not a status of an answer: use 200 to 599".formatted(status));
            } else if (Answer.hasNoBody(status)
                    && (answer.problem() || answer.body().isPresent())) {
                findings.error(
                        answer.site(), "status %s says that there is no body: leave the body out".formatted(status));
            }
        }
    }
}
