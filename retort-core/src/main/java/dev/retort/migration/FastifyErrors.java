// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.Response;
import dev.retort.http.StatusTexts;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Errors as Fastify has them: `{"statusCode": …, "code": …, "error": …, "message": …}`, with the first fault in the
/// words of Ajv where the contract is broken, and status 400. What went wrong inside is told to nobody.
public final class FastifyErrors implements ErrorFormat {

    private static final Documented ERROR = Documented.json("""
            {"type": "object", "required": ["statusCode", "error", "message"], "properties": {
              "statusCode": {"type": "integer"}, "code": {"type": "string"},
              "error": {"type": "string"}, "message": {"type": "string"}}}""");

    @Override
    public Response<?> answer(Failure failure) {
        boolean contract = failure.reason() == Failure.Reason.CONTRACT;
        int status = contract ? invalidStatus() : failure.status();
        var error = new LinkedHashMap<String, Object>();
        error.put("statusCode", status);
        code(failure).ifPresent(code -> error.put("code", code));
        error.put("error", StatusTexts.of(status));
        error.put("message", message(failure));
        return Response.of(status, error);
    }

    private static Optional<String> code(Failure failure) {
        return switch (failure.reason()) {
            case CONTRACT -> Optional.of(isOfSyntax(failure) ? "FST_ERR_CTP_INVALID_JSON_BODY" : "FST_ERR_VALIDATION");
            case MEDIA_TYPE -> Optional.of("FST_ERR_CTP_INVALID_MEDIA_TYPE");
            case SERVER -> failure.status() == 413 ? Optional.of("FST_ERR_CTP_BODY_TOO_LARGE") : Optional.empty();
            case PROGRAM, NO_ROUTE, METHOD, BUG -> Optional.empty();
        };
    }

    private static String message(Failure failure) {
        if (failure.reason() == Failure.Reason.BUG) return failure.title();
        if (isOfSyntax(failure)) return "Body is not valid JSON but content-type is set to 'application/json'";
        return failure.faults().isEmpty()
                ? failure.detail()
                : AjvTexts.of(failure.faults().getFirst());
    }

    private static boolean isOfSyntax(Failure failure) {
        return failure.faults().stream()
                .anyMatch(fault -> fault.code().equals("syntax") && fault.in() == Fault.In.BODY);
    }

    @Override
    public int invalidStatus() {
        return 400;
    }

    @Override
    public Optional<Documented> documented(int status) {
        return Optional.of(ERROR);
    }
}
