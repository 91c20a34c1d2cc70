// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;

/// A path variable, a query parameter, a header field, a cookie and a form field hold text, so they can hold
/// scalars only.
final class PlaceRule {

    private PlaceRule() {}

    static void check(Resource.Endpoint endpoint, Findings findings) {
        for (Resource.Parameter parameter : endpoint.values()) {
            String mistake = switch (parameter.role()) {
                case PATH ->
                    isSingle(parameter.use()) ? "" : "a path variable is one value that is always there: use a scalar";
                case QUERY ->
                    isText(parameter.use())
                            ? ""
                            : "a query parameter is text: use a scalar, an Optional or a List of scalars, or a record of these";
                case HEADER ->
                    isText(parameter.use())
                            ? ""
                            : "a header field is text: use a scalar, an Optional or a List of scalars, or a record of these";
                case COOKIE ->
                    isOptional(parameter.use())
                            ? ""
                            : "a cookie is one value: use a scalar or an Optional of a scalar, or a record of these";
                case FORM ->
                    isText(parameter.use())
                            ? ""
                            : "a form field is text: use a scalar, an Optional or a List of scalars, or a record of these";
                case FILE ->
                    isFile(parameter.use())
                            ? ""
                            : "a file of a form is an Upload, or byte[] with @Form: use one of these, an Optional or a List";
                case BODY, MEMBER, PART -> noJson(parameter.use().type());
                case RAW ->
                    holdsFile(parameter.use().type())
                            ? "a file is a part of a form, and no body to be read as it was sent: use an Upload alone"
                            : "";
                case REQUEST, BACKGROUND, NEGOTIATED, CONDITION, SESSION, USE, SECURITY -> "";
            };
            if (!mistake.isEmpty()) findings.error(parameter.site(), "'" + parameter.name() + "': " + mistake);
            parameter
                    .fallback()
                    .filter(_ -> !canBeLeftOut(parameter))
                    .ifPresent(fallback -> findings.error(
                            fallback.site(),
                            "'%s' cannot have a @Default, only query parameters, header fields, cookies, form fields and members of the body can: remove it"
                                    .formatted(parameter.name())));
        }
    }

    private static boolean canBeLeftOut(Resource.Parameter parameter) {
        return parameter.role().isField() || parameter.role() == Resource.Role.MEMBER;
    }

    private static boolean isSingle(Use use) {
        return use.type().isScalar() && !use.nullable();
    }

    private static boolean isOptional(Use use) {
        return use.withoutOptional().type().isScalar();
    }

    private static boolean isFile(Use use) {
        if (use.type() instanceof Type.Maybe(Use value)) return !(value.type() instanceof Type.Elements);
        return !(use.type() instanceof Type.Elements(Use element, Type.Holder holder))
                || holder.isList()
                        && !use.nullable()
                        && element.type().isFile()
                        && !(element.type() instanceof Type.Elements);
    }

    /// What is wrong with a type that is to be read as JSON.
    private static String noJson(Type type) {
        return switch (type) {
            case Type.Raw _, Type.Arriving _ ->
                "what is read as it was sent is the whole body, and no part of one: say @Body alone, or nothing";
            case Type.Session _ -> "a WebSocketSession is no body: remove the annotation";
            default -> holdsFile(type) ? "a file is a part of a form of its own: remove the annotation" : "";
        };
    }

    private static boolean holdsFile(Type type) {
        return type.all().anyMatch(Type.File.class::isInstance);
    }

    private static boolean isText(Use use) {
        return use.type() instanceof Type.Elements(Use element, var _) ? isSingle(element) : isOptional(use);
    }
}
