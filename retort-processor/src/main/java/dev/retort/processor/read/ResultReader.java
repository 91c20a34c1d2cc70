// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Content;
import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Reads what a method returns.
final class ResultReader {

    private final TypeReader types;
    private final ChoiceReader choiceReader;
    private final Findings findings;

    ResultReader(TypeReader types, DocReader docs, Placement placement, Findings findings) {
        this.types = types;
        this.choiceReader = new ChoiceReader(this, types, docs, placement, findings);
        this.findings = findings;
    }

    Optional<Result> read(ExecutableElement method) {
        try {
            boolean nullable = Annotations.isNullable(method.getAnnotationMirrors())
                    || Annotations.isNullable(method.getReturnType().getAnnotationMirrors());
            if (nullable)
                throw new NoCodecException("null is no answer. Return an Optional where there may be nothing");
            return Optional.of(result(method, method.getReturnType()));
        } catch (NoCodecException reason) {
            findings.error(
                    Site.of(method),
                    "%s.%s() returns what cannot be written: %s"
                            .formatted(
                                    Placement.ownerOf(method).getSimpleName(),
                                    method.getSimpleName(),
                                    reason.getMessage()));
            return Optional.empty();
        }
    }

    private Result result(ExecutableElement method, TypeMirror type) throws NoCodecException {
        if (type.getKind() == TypeKind.VOID) return result(ResultKind.NOTHING, 204, new Content.Unknown(), method);
        return switch (wrapper(type)) {
            case "dev.retort.Created" -> wrapped(ResultKind.CREATED, 201, type, method);
            case "dev.retort.Versioned" -> wrapped(ResultKind.VERSIONED, 200, type, method);
            case "dev.retort.Response" -> wrapped(ResultKind.RESPONSE, 200, type, method);
            case "java.util.Optional" -> wrapped(ResultKind.OPTIONAL, 200, type, method);
            case "dev.retort.Redirect" -> result(ResultKind.REDIRECT, 303, new Content.Unknown(), method);
            case "dev.retort.FileResponse" -> result(ResultKind.FILE, 200, Content.Plain.BYTES, method);
            default -> {
                Optional<TypeElement> choices = ChoiceReader.choicesOf(type);
                if (choices.isEmpty()) {
                    yield result(ResultKind.VALUE, 200, anyContent(type, Spot.of(method)), method);
                }
                yield result(
                        ResultKind.CHOICE, 200, new Content.Choices(choiceReader.read(choices.get(), method)), method);
            }
        };
    }

    /// @param standard the status when no annotation says another
    private Result result(ResultKind kind, int standard, Content content, ExecutableElement method) {
        List<String> produces = produces(kind, content, method, "the result of %s()".formatted(method.getSimpleName()));
        return Annotations.find(method, "Status")
                .map(mirror -> new Result(kind, status(mirror), content, produces, Annotations.site(method, mirror)))
                .orElseGet(() -> new Result(kind, standard, content, produces, Site.of(method)));
    }

    /// The body of one of several answers.
    ///
    /// @param element what is written: a component, or a record itself
    /// @param spot    where its type stands
    Result body(Element element, Spot spot, TypeElement choice, int status) throws NoCodecException {
        TypeMirror type = element.asType();
        boolean file = wrapper(type).equals("dev.retort.FileResponse");
        Content content = file ? Content.Plain.BYTES : anyContent(type, spot);
        ResultKind kind = file ? ResultKind.FILE : ResultKind.RESPONSE;
        return new Result(kind, status, content, produces(kind, content, choice, "the body"), Site.of(choice));
    }

    /// What a type is written as, be it whole or as it comes.
    private Content anyContent(TypeMirror type, Spot spot) throws NoCodecException {
        return switch (wrapper(type)) {
            case "java.util.stream.Stream" -> new Content.Elements(element(type, "Stream", spot));
            case "dev.retort.Sse" -> new Content.Events(element(type, "Sse", spot));
            default -> content(type, spot);
        };
    }

    /// What a type is written as.
    Content content(TypeMirror type, Spot spot) throws NoCodecException {
        if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
            return Content.Plain.BYTES;
        }
        return switch (wrapper(type)) {
            case "java.lang.String" -> Content.Plain.TEXT;
            case "dev.retort.Html" -> Content.Plain.HTML;
            case "dev.retort.BodyWriter" -> Content.Plain.WRITER;
            default -> isView(type) ? view(type) : new Content.Json(types.use(type, spot));
        };
    }

    private static boolean isView(TypeMirror type) {
        return type instanceof DeclaredType declared && Annotations.isPresent(declared.asElement(), "View");
    }

    private Content view(TypeMirror type) {
        return new Content.View(types.className((TypeElement) ((DeclaredType) type).asElement()));
    }

    private Use element(TypeMirror type, String name, Spot spot) throws NoCodecException {
        var arguments = ((DeclaredType) type).getTypeArguments();
        if (arguments.isEmpty() || arguments.getFirst() instanceof WildcardType) {
            throw new NoCodecException(
                    "%s says nothing about its elements: write %s<…>".formatted(TypeReader.described(type), name));
        }
        if (name.equals("Sse") && wrapper(arguments.getFirst()).equals("dev.retort.Event")) {
            throw new NoCodecException(
                    "Sse<Event<…>> names the event instead of its data: leave Event out, as in Sse<Price>");
        }
        return types.use(arguments.getFirst(), spot.argument(0));
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
            if (kind == ResultKind.RESPONSE) return result(kind, standard, new Content.Unknown(), method);
            throw new NoCodecException("%s says nothing about its body: give it the type of what is written"
                    .formatted(TypeReader.described(type)));
        }
        Spot spot = Spot.of(method).argument(0);
        boolean any = kind == ResultKind.RESPONSE;
        return result(kind, standard, any ? anyContent(argument, spot) : content(argument, spot), method);
    }

    /// The media types that a method or one of its answers names, made exact.
    ///
    /// @param written what is written, for messages
    private List<String> produces(ResultKind kind, Content content, Element element, String written) {
        Optional<AnnotationMirror> annotation = Annotations.find(element, "Produces");
        if (annotation.isEmpty()) return List.of();
        List<String> types = Annotations.texts(annotation.get());
        for (String text : types) {
            String fault = mistake(new MediaType(text), kind, content, element, written);
            if (fault.isEmpty()) continue;
            findings.error(Annotations.site(element, annotation.get()), fault);
            return List.of();
        }
        return exact(content, types);
    }

    /// Media types as they are sent.
    static List<String> exact(Content content, List<String> types) {
        boolean text =
                content == Content.Plain.TEXT || content == Content.Plain.HTML || content instanceof Content.View;
        return types.stream()
                .map(MediaType::new)
                .map(type -> text ? type.ofText() : type)
                .map(MediaType::text)
                .toList();
    }

    private static String mistake(MediaType type, ResultKind kind, Content content, Element element, String written) {
        String name = element.getSimpleName() + (element instanceof ExecutableElement ? "()" : "");
        if (!type.isValid()) {
            return "@Produces(\"%s\") is not a media type: write one such as image/png".formatted(type.text());
        }
        if (kind == ResultKind.NOTHING || kind == ResultKind.REDIRECT) {
            return "@Produces has no effect on %s, which answers without a body: remove it".formatted(name);
        }
        return switch (content) {
            case Content.Choices _ ->
                "@Produces has no effect on %s, which answers with one of several records: put it on these"
                        .formatted(name);
            case Content.Events _ ->
                "@Produces has no effect on %s, which answers with text/event-stream: remove it".formatted(name);
            case Content.Elements _
            when !type.isJson() && !type.isLines() ->
                "@Produces(\"%s\") contradicts the stream of %s, which is written as JSON: name application/json or application/jsonl"
                        .formatted(type.text(), name);
            case Content.Json _
            when !type.isJson() ->
                "@Produces(\"%s\") contradicts %s, which is written as JSON: return a String or byte[], or name a type that ends with +json"
                        .formatted(type.text(), written);
            default -> "";
        };
    }

    static int status(AnnotationMirror mirror) {
        return (Integer) Annotations.value(mirror).orElseThrow().getValue();
    }
}
