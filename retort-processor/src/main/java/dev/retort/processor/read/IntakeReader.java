// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Intake;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/// Reads what a method says of the bodies that it takes: `@Consumes` and `@MaxBody`.
final class IntakeReader {

    private final Findings findings;

    IntakeReader(Findings findings) {
        this.findings = findings;
    }

    Intake read(ExecutableElement method) {
        Optional<AnnotationMirror> consumes = Annotations.find(method, "Consumes");
        Site site = consumes.map(each -> Annotations.site(method, each)).orElseGet(() -> Site.of(method));
        List<String> types = consumes.map(Annotations::texts).orElse(List.of());
        for (String type : types) {
            if (new MediaType(type).isRange()) continue;
            findings.error(
                    site,
                    "@Consumes(\"%s\") is no media type: write one such as image/png, or image/* for all of a kind"
                            .formatted(type));
            types = List.of();
        }
        return new Intake(
                types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList(),
                site,
                limit(method).or(() -> limit(Placement.ownerOf(method))));
    }

    private Optional<Long> limit(Element element) {
        Optional<AnnotationMirror> annotation = Annotations.find(element, "MaxBody");
        if (annotation.isEmpty()) return Optional.empty();
        long bytes = (Long) Annotations.value(annotation.get()).orElseThrow().getValue();
        if (bytes > 0) return Optional.of(bytes);
        findings.error(
                Annotations.site(element, annotation.get()),
                "@MaxBody(%d) lets no body pass: write a number of bytes, at least 1".formatted(bytes));
        return Optional.empty();
    }
}
