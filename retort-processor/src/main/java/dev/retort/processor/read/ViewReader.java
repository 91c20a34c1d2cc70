// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ViewType;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/// Reads records with `@View`.
final class ViewReader {

    private final TypeReader types;
    private final Placement placement;
    private final Findings findings;

    ViewReader(TypeReader types, Placement placement, Findings findings) {
        this.types = types;
        this.placement = placement;
        this.findings = findings;
    }

    Optional<ViewType> read(TypeElement element) {
        AnnotationMirror mirror = Annotations.find(element, "View").orElseThrow();
        Site site = Annotations.site(element, mirror);
        String template = Annotations.texts(mirror).getFirst();
        String mistake = mistake(element, template);
        if (mistake.isEmpty()) return Optional.of(new ViewType(types.className(element), template, site));
        findings.error(site, mistake);
        return Optional.empty();
    }

    private String mistake(TypeElement element, String template) {
        String name = element.getSimpleName().toString();
        if (element.getKind() != ElementKind.RECORD) {
            return "@View is for records, and %s is none: make it a record of what the template shows".formatted(name);
        }
        if (!element.getTypeParameters().isEmpty()) {
            return "@View %s has type parameters, which no template can name: leave them out".formatted(name);
        }
        if (Annotations.isPresent(element, "Json")) {
            return "%s cannot be a page and JSON: remove @View or @Json".formatted(name);
        }
        if (template.isBlank())
            return "@View of %s names no template: write one such as books/list.jte".formatted(name);
        return placement.isUnreachable(element) ? Placement.unreachable(element) : "";
    }
}
