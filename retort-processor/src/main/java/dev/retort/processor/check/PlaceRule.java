// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;

/// A path variable, a query parameter and a header field hold text, so they can hold scalars only.
final class PlaceRule {

    private PlaceRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (Resource.Parameter parameter : endpoint.parameters()) {
            String mistake = switch (parameter.role()) {
                case PATH ->
                    isSingle(parameter.use()) ? "" : "a path variable is one value that is always there: use a scalar";
                case QUERY ->
                    isText(parameter.use())
                            ? ""
                            : "a query parameter is text: use a scalar, an Optional or a List of scalars";
                case HEADER ->
                    isText(parameter.use())
                            ? ""
                            : "a header field is text: use a scalar, an Optional or a List of scalars";
                case BODY, REQUEST -> "";
            };
            if (!mistake.isEmpty()) findings.error(parameter.site(), "'" + parameter.name() + "': " + mistake);
            parameter
                    .fallback()
                    .filter(_ -> !canBeLeftOut(parameter))
                    .ifPresent(fallback -> findings.error(
                            fallback.site(),
                            "'%s' cannot have a @Default, only query parameters and header fields can: remove it"
                                    .formatted(parameter.name())));
        }
    }

    private static boolean canBeLeftOut(Resource.Parameter parameter) {
        return parameter.role() == Role.QUERY || parameter.role() == Role.HEADER;
    }

    private static boolean isSingle(Use use) {
        return use.type().isScalar() && !use.nullable();
    }

    private static boolean isText(Use use) {
        return switch (use.type()) {
            case Type.Elements(Use element, var _) -> element.type().isScalar();
            case Type.Maybe(Use value) -> value.type().isScalar();
            default -> use.type().isScalar();
        };
    }
}
