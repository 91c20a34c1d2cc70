// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Choice;
import dev.retort.processor.model.Content;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.report.Findings;
import java.util.Set;

/// An exception stands for an error, a result for a success.
final class StatusRule {

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private StatusRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        Resource.Result result = endpoint.result();
        if (result.kind() == ResultKind.CHOICE) {
            checkChoices(endpoint, findings);
            return;
        }
        int status = result.status();
        if (status < 200 || status > 399) {
            findings.error(
                    result.statusSite(),
                    "@Status(%s) on %s() is not a status of success: use 200 to 399, or throw an exception with @Status for an error"
                            .formatted(status, endpoint.method()));
        } else if (WITHOUT_BODY.contains(status) && hasBody(result)) {
            findings.error(
                    result.statusSite(),
                    "@Status(%s) says that there is no body, but %s() returns one: let it return void, or remove the @Status"
                            .formatted(status, endpoint.method()));
        } else if (result.kind() == ResultKind.CREATED && status != 201) {
            findings.error(
                    result.statusSite(),
                    "@Status(%s) on %s() contradicts Created, which is 201: return a Response instead, or remove the @Status"
                            .formatted(status, endpoint.method()));
        } else if (result.kind() == ResultKind.VERSIONED && status != 200) {
            findings.error(
                    result.statusSite(),
                    "@Status(%s) on %s() contradicts Versioned, which is 200 or 304: return a Response instead, or remove the @Status"
                            .formatted(status, endpoint.method()));
        } else if (result.kind() == ResultKind.FILE && status != 200) {
            findings.error(
                    result.statusSite(),
                    "@Status(%s) on %s() contradicts FileResponse, which is 200, 206 or 304: remove the @Status"
                            .formatted(status, endpoint.method()));
        } else if (result.kind() == ResultKind.REDIRECT && !REDIRECTS.contains(status)) {
            findings.error(
                    result.statusSite(),
                    "@Status(%s) on %s() is not a status of a redirect: use 301, 302, 303, 307 or 308, or remove the @Status"
                            .formatted(status, endpoint.method()));
        }
    }

    private static void checkChoices(Resource.Endpoint endpoint, Findings findings) {
        if (endpoint.result().status() != 200) {
            findings.error(
                    endpoint.result().statusSite(),
                    "@Status has no effect on %s(), which answers with one of several records: put it on these"
                            .formatted(endpoint.method()));
        }
        for (Choice choice : endpoint.result().choices()) {
            String name = choice.type().simple();
            if (choice.status() < 200 || choice.status() > 599) {
                findings.error(
                        choice.site(),
                        "@Status(%s) on %s is not a status of an answer: use 200 to 599"
                                .formatted(choice.status(), name));
            } else if (WITHOUT_BODY.contains(choice.status()) && choice.body().isPresent()) {
                findings.error(
                        choice.site(),
                        "@Status(%s) says that there is no body, but %s has one: remove one of them"
                                .formatted(choice.status(), name));
            } else if (choice.status() != 200 && isFile(choice)) {
                findings.error(
                        choice.site(),
                        "@Status(%s) on %s contradicts FileResponse, which is 200, 206 or 304: make it @Status(200)"
                                .formatted(choice.status(), name));
            }
        }
    }

    private static boolean isFile(Choice choice) {
        return choice.body()
                .filter(body -> body.result().kind() == ResultKind.FILE)
                .isPresent();
    }

    private static boolean hasBody(Resource.Result result) {
        return switch (result.kind()) {
            case NOTHING, REDIRECT -> false;
            case RESPONSE -> !(result.content() instanceof Content.Unknown);
            case VALUE, OPTIONAL, CREATED, VERSIONED, FILE, CHOICE -> true;
        };
    }

    static void check(StatusException exception, Findings findings) {
        if (exception.status() >= 400 && exception.status() <= 599) return;
        findings.error(
                exception.site(),
                "@Status(%s) on an exception is not a status of an error: use 400 to 599"
                        .formatted(exception.status()));
    }
}
