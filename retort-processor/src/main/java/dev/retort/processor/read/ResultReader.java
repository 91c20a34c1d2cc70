// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Reads what a method returns.
final class ResultReader {

    private final TypeReader types;
    private final Findings findings;

    ResultReader(TypeReader types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    Optional<Result> read(ExecutableElement method) {
        try {
            return Optional.of(result(method, method.getReturnType()));
        } catch (NoCodecException reason) {
            findings.error(
                    Site.of(method),
                    "%s.%s returns what cannot be written: %s"
                            .formatted(
                                    Placement.ownerOf(method).getSimpleName(),
                                    method.getSimpleName(),
                                    reason.getMessage()));
            return Optional.empty();
        }
    }

    private Result result(ExecutableElement method, TypeMirror type) throws NoCodecException {
        if (type.getKind() == TypeKind.VOID) return result(ResultKind.NOTHING, 204, Optional.empty(), method);
        return switch (wrapper(type)) {
            case "dev.retort.Created" -> wrapped(ResultKind.CREATED, 201, type, method);
            case "dev.retort.Response" -> wrapped(ResultKind.RESPONSE, 200, type, method);
            case "java.util.Optional" -> wrapped(ResultKind.OPTIONAL, 200, type, method);
            case "java.lang.String" -> result(ResultKind.TEXT, 200, Optional.empty(), method);
            default -> result(ResultKind.JSON, 200, Optional.of(types.use(type, Spot.of(method))), method);
        };
    }

    /// @param standard the status when no annotation says another
    private static Result result(ResultKind kind, int standard, Optional<Use> body, ExecutableElement method) {
        return Annotations.find(method, "Status")
                .map(mirror -> new Result(kind, status(mirror), body, Annotations.site(method, mirror)))
                .orElseGet(() -> new Result(kind, standard, body, Site.of(method)));
    }

    private static String wrapper(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) return "";
        return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }

    private Result wrapped(ResultKind kind, int standard, TypeMirror type, ExecutableElement method)
            throws NoCodecException {
        TypeMirror argument = ((DeclaredType) type)
                .getTypeArguments().stream()
                        .findFirst()
                        .orElseThrow(() -> new NoCodecException(
                                "%s says nothing about its body: give it a type argument".formatted(type)));
        if (argument instanceof WildcardType || wrapper(argument).equals("java.lang.Void")) {
            if (kind == ResultKind.RESPONSE) return result(kind, standard, Optional.empty(), method);
            throw new NoCodecException("%s says nothing about its body: give it the type of what is written"
                    .formatted(TypeReader.described(type)));
        }
        Use use = types.use(argument, Spot.of(method).argument(0));
        return result(kind, standard, Optional.of(use), method);
    }

    static int status(AnnotationMirror mirror) {
        return (Integer) Annotations.value(mirror).orElseThrow().getValue();
    }
}
