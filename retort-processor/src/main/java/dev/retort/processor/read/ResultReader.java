// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
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
            findings.error(Site.of(method), "%s.%s returns what cannot be written: %s"
                    .formatted(method.getEnclosingElement().getSimpleName(), method.getSimpleName(), reason.getMessage()));
            return Optional.empty();
        }
    }

    private Result result(ExecutableElement method, TypeMirror type) throws NoCodecException {
        int status = Annotations.find(method, "Status").map(ResultReader::status).orElse(0);
        if (type.getKind() == TypeKind.VOID) return new Result(ResultKind.NOTHING, orElse(status, 204), Optional.empty());
        return switch (wrapper(type)) {
            case "dev.retort.Created" -> wrapped(ResultKind.CREATED, 201, type, method);
            case "dev.retort.Response" -> wrapped(ResultKind.RESPONSE, orElse(status, 200), type, method);
            case "java.util.Optional" -> wrapped(ResultKind.OPTIONAL, orElse(status, 200), type, method);
            case "java.lang.String" -> new Result(ResultKind.TEXT, orElse(status, 200), Optional.empty());
            default -> new Result(ResultKind.JSON, orElse(status, 200), Optional.of(types.use(type, method)));
        };
    }

    private static int orElse(int status, int standard) {
        return status == 0 ? standard : status;
    }

    private static String wrapper(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) return "";
        return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }

    private Result wrapped(ResultKind kind, int status, TypeMirror type, ExecutableElement method) throws NoCodecException {
        TypeMirror argument = ((DeclaredType) type).getTypeArguments().stream()
                .findFirst()
                .orElseThrow(() -> new NoCodecException("%s says nothing about its body: give it a type argument".formatted(type)));
        if (argument instanceof WildcardType || wrapper(argument).equals("java.lang.Void")) {
            if (kind == ResultKind.RESPONSE) return new Result(kind, status, Optional.empty());
            throw new NoCodecException("%s says nothing about its body: give it the type of what is written".formatted(TypeReader.described(type)));
        }
        return new Result(kind, status, Optional.of(types.use(argument, method)));
    }

    static int status(AnnotationMirror mirror) {
        return (Integer) Annotations.value(mirror).orElseThrow().getValue();
    }
}
