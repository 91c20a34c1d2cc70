// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Intake;
import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// Reads what a method says of the bodies that it takes: `@Consumes` and `@MaxBody`.
final class IntakeReader {

    private final Findings findings;

    IntakeReader(Findings findings) {
        this.findings = findings;
    }

    /// @param parameters those of the method
    Intake read(ExecutableElement method, List<Resource.Parameter> parameters) {
        Optional<AnnotationMirror> consumes = Annotations.find(method, "Consumes");
        Site site = consumes.map(each -> Annotations.site(method, each)).orElseGet(() -> Site.of(method));
        List<String> types = consumes.map(Annotations::texts).orElse(List.of());
        for (String type : types) {
            if (new MediaType(type).isRange()) continue;
            findings.error(
                    site,
                    "@Consumes(\"%s\") is not a media type: write one such as image/png, or image/* for all of a kind"
                            .formatted(type));
            types = List.of();
        }
        return new Intake(
                types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList(),
                site,
                limit(method).or(() -> limit(Placement.ownerOf(method))),
                files(parameters));
    }

    private Map<String, Long> files(List<Resource.Parameter> parameters) {
        var files = new LinkedHashMap<String, Long>();
        for (Resource.Parameter parameter : parameters) {
            for (Resource.Parameter each : parameter.members()) {
                Element declaration = declaration(each.site().element());
                Optional<Long> limit = limit(declaration);
                if (limit.isEmpty()) continue;
                if (each.role() == Resource.Role.FILE) each.names().forEach(name -> files.put(name, limit.get()));
                else
                    findings.error(
                            Site.of(
                                    declaration,
                                    Annotations.find(declaration, "MaxBody").orElseThrow()),
                            "@MaxBody has no effect on '%s', which is not a file of a form: put it on the method"
                                    .formatted(each.name()));
            }
        }
        return files;
    }

    /// The component of a record that a field belongs to, where its annotations are.
    private static Element declaration(Element element) {
        if (element.getKind() != ElementKind.FIELD) return element;
        var record = (TypeElement) Objects.requireNonNull(element.getEnclosingElement());
        return record.getRecordComponents().stream()
                .filter(each -> each.getSimpleName().equals(element.getSimpleName()))
                .<Element>map(each -> each)
                .findFirst()
                .orElse(element);
    }

    private Optional<Long> limit(Element element) {
        Optional<AnnotationMirror> annotation = Annotations.find(element, "MaxBody");
        if (annotation.isEmpty()) return Optional.empty();
        long bytes = (Long) Annotations.value(annotation.get()).orElseThrow().getValue();
        if (bytes > 0) return Optional.of(bytes);
        findings.error(
                Annotations.site(element, annotation.get()),
                "@MaxBody(%s) lets no body pass: write a number of bytes, at least 1".formatted(bytes));
        return Optional.empty();
    }
}
