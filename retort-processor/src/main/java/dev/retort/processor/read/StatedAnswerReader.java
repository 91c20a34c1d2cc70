// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Content;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.StatedAnswer;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/// Reads `@Responds`, of a method and of the resource around it.
final class StatedAnswerReader {

    private static final Set<String> NO_BODIES = Set.of("dev.retort.Problem", "java.lang.Void");

    private final ResultReader results;
    private final TypeReader types;
    private final Findings findings;

    StatedAnswerReader(ResultReader results, TypeReader types, Findings findings) {
        this.results = results;
        this.types = types;
        this.findings = findings;
    }

    List<StatedAnswer> read(ExecutableElement method) {
        var answers = new ArrayList<StatedAnswer>();
        for (Element element : List.of(method, Placement.ownerOf(method))) {
            Annotations.all(element, "Responds")
                    .forEach(mirror -> answer(element, mirror).ifPresent(answers::add));
        }
        return answers;
    }

    private Optional<StatedAnswer> answer(Element element, AnnotationMirror responds) {
        int status = (Integer)
                Annotations.attribute(responds, "status").orElseThrow().getValue();
        try {
            return Optional.of(new StatedAnswer(
                    status,
                    Annotations.attributeText(responds, "description"),
                    isProblem(responds, status),
                    body(element, responds, status),
                    fields(element, responds),
                    Site.of(element, responds)));
        } catch (NoCodecException reason) {
            findings.error(
                    Site.of(element, responds),
                    "@Responds(status = %s) on %s tells of what cannot be written: %s"
                            .formatted(status, element.getSimpleName(), reason.getMessage()));
            return Optional.empty();
        }
    }

    private static boolean isProblem(AnnotationMirror responds, int status) {
        String type = Annotations.attributeText(responds, "body");
        return type.isEmpty() ? status >= 400 : type.equals("dev.retort.Problem");
    }

    private Optional<Result> body(Element element, AnnotationMirror responds, int status) throws NoCodecException {
        Optional<AnnotationValue> type = Annotations.attribute(responds, "body")
                .filter(each -> !NO_BODIES.contains(each.getValue().toString()));
        Optional<AnnotationValue> named = Annotations.attribute(responds, "type");
        Site site = new Site(element, responds, named.orElse(null), List.of());
        if (type.isEmpty()) {
            if (named.isPresent()) findings.error(site, "type says of what type a body is: name a body as well");
            return Optional.empty();
        }
        Content content = results.content((TypeMirror) type.get().getValue(), Spot.of(element));
        var media = named.map(each -> new MediaType(String.valueOf(each.getValue())));
        media.map(each -> mistake(each, content))
                .filter(fault -> !fault.isEmpty())
                .ifPresent(fault -> findings.error(site, fault));
        List<String> produces =
                ResultReader.exact(content, media.stream().map(MediaType::text).toList());
        return Optional.of(new Result(ResultKind.RESPONSE, status, content, produces, site));
    }

    private static String mistake(MediaType type, Content content) {
        if (!type.isValid()) return "“%s” is not a media type: write one such as image/png".formatted(type.text());
        if (!(content instanceof Content.Json) || type.isJson()) return "";
        return "“%s” contradicts the body, which is written as JSON: name a type that ends with +json"
                .formatted(type.text());
    }

    private List<StatedAnswer.Field> fields(Element element, AnnotationMirror responds) throws NoCodecException {
        var fields = new ArrayList<StatedAnswer.Field>();
        for (AnnotationMirror field : Annotations.attribute(responds, "fields").stream()
                .flatMap(Annotations::nested)
                .toList()) {
            Use use = use(element, field);
            if (!use.type().isScalar()) throw new NoCodecException("a header field is text: name a scalar");
            fields.add(new StatedAnswer.Field(
                    Annotations.text(field), Annotations.attributeText(field, "description"), use));
        }
        return fields;
    }

    private Use use(Element element, AnnotationMirror field) throws NoCodecException {
        Optional<AnnotationValue> type = Annotations.attribute(field, "type");
        if (type.isEmpty()) return new Use(new Type.Library(LibraryScalar.STRING), List.of(), false);
        return types.use((TypeMirror) type.get().getValue(), Spot.of(element));
    }
}
