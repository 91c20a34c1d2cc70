// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/// Reads `@GuardedBy` on endpoints and their resources.
final class GuardReader {

    private final TypeReader types;
    private final Placement placement;
    private final Findings findings;

    GuardReader(TypeReader types, Placement placement, Findings findings) {
        this.types = types;
        this.placement = placement;
        this.findings = findings;
    }

    /// What guards an endpoint: what is said on its resource first.
    List<ClassName> of(ExecutableElement method) {
        var guards = new ArrayList<ClassName>();
        read(Placement.ownerOf(method), guards);
        read(method, guards);
        return guards;
    }

    private void read(Element element, List<ClassName> guards) {
        for (AnnotationMirror mirror : mirrors(element)) {
            if (Annotations.value(mirror).orElseThrow().getValue() instanceof DeclaredType type) {
                var guard = (TypeElement) type.asElement();
                guards.add(types.className(guard));
                String mistake = placement.mistake(guard, element);
                if (!mistake.isEmpty()) findings.error(Site.of(element, mirror), mistake);
            } else {
                findings.error(
                        Site.of(element, mirror),
                        "what guards %s must be a class: @GuardedBy(ValidToken.class)"
                                .formatted(element.getSimpleName()));
            }
        }
    }

    /// The annotation, written once or several times.
    static List<AnnotationMirror> mirrors(Element element) {
        var mirrors = new ArrayList<AnnotationMirror>();
        Annotations.find(element, "GuardedBy").ifPresent(mirrors::add);
        Annotations.find(element, "GuardedBy.All").flatMap(Annotations::value).ifPresent(all -> {
            for (Object each : (List<?>) all.getValue()) {
                mirrors.add((AnnotationMirror) ((AnnotationValue) each).getValue());
            }
        });
        return mirrors;
    }
}
