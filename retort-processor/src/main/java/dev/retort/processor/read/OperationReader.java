// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.processor.model.OperationNote;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/// Reads what annotations say of an endpoint for the document alone.
final class OperationReader {

    private final CallBackReader calls;
    private final LinkReader links;
    private final Findings findings;

    OperationReader(TypeReader types, ParameterReader parameters, Findings findings) {
        this.calls = new CallBackReader(types, findings);
        this.links = new LinkReader(types, parameters, findings);
        this.findings = findings;
    }

    /// What a method's annotations say.
    OperationNote read(ExecutableElement method) {
        Optional<AnnotationMirror> operation = Annotations.find(method, "Operation");
        Optional<AnnotationValue> id = operation.flatMap(each -> Annotations.attribute(each, "id"));
        Optional<AnnotationValue> summary = operation.flatMap(each -> Annotations.attribute(each, "summary"));
        return new OperationNote(
                id.flatMap(each -> name(method, operation.orElseThrow(), "id", each)),
                summary.flatMap(each -> name(method, operation.orElseThrow(), "summary", each)),
                operation
                        .flatMap(each -> Annotations.attribute(each, "extra"))
                        .flatMap(each -> object(new Site(method, operation.orElseThrow(), each, List.of()), each)),
                tags(method),
                calls.read(method),
                links.read(method),
                Annotations.isPresent(method, "Hidden") || Annotations.isPresent(Placement.ownerOf(method), "Hidden"),
                new Site(method, operation.orElse(null), id.orElse(null), List.of()));
    }

    /// The names of `@Tagged`; empty where there is none.
    Optional<List<String>> tags(Element element) {
        return Annotations.find(element, "Tagged").map(tagged -> {
            List<String> names = Annotations.value(tagged).stream()
                    .flatMap(OperationReader::elements)
                    .map(each -> String.valueOf(each.getValue()))
                    .toList();
            if (names.stream().anyMatch(String::isBlank)) {
                findings.error(
                        Annotations.site(element, tagged),
                        "a tag on %s has no name: write one, or @Tagged({}) for no tags at all"
                                .formatted(element.getSimpleName()));
            }
            return names;
        });
    }

    private static Stream<AnnotationValue> elements(AnnotationValue array) {
        return array.getValue() instanceof List<?> values
                ? values.stream().map(AnnotationValue.class::cast)
                : Stream.of(array);
    }

    private Optional<String> name(
            ExecutableElement method, AnnotationMirror mirror, String what, AnnotationValue value) {
        String text = String.valueOf(value.getValue());
        boolean fits = what.equals("id") ? text.matches("[\\w.~-]+") : !text.isBlank();
        if (fits) return Optional.of(text);
        findings.error(
                new Site(method, mirror, value, List.of()),
                what.equals("id")
                        ? "the id “%s” of %s() may consist of letters, digits and -._~ only"
                                .formatted(text, method.getSimpleName())
                        : "the summary of %s() is blank: write one, or leave it out".formatted(method.getSimpleName()));
        return Optional.empty();
    }

    private Optional<JsonObject> object(Site site, AnnotationValue value) {
        try {
            if (JsonValue.parse(String.valueOf(value.getValue())) instanceof JsonObject object)
                return Optional.of(object);
            findings.error(site, "extra is not a JSON object: write {\"x-name\": …}");
        } catch (JsonSyntaxException noJson) {
            findings.error(site, "extra is not JSON: " + noJson.getMessage());
        }
        return Optional.empty();
    }
}
