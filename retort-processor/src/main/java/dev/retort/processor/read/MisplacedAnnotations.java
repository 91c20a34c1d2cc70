// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/// Reports annotations that have no effect where they stand.
final class MisplacedAnnotations {

    /// What methods that answer requests may have.
    private static final List<String> OF_ENDPOINTS = List.of(
            "Status",
            "Produces",
            "Consumes",
            "MaxBody",
            "Operation",
            "Tagged",
            "CallsBack",
            "LeadsTo",
            "GuardedBy",
            "Responds",
            "Hidden");

    /// What types with such methods may have.
    private static final List<String> OF_RESOURCES = List.of("GuardedBy", "MaxBody", "Tagged", "Responds", "Hidden");

    /// What components of `@Json` records may have.
    private static final List<String> OF_COMPONENTS =
            List.of("Json.ReadOnly", "Json.WriteOnly", "Json.Ignore", "Json.Computed", "Json.Rest");

    private final Round round;
    private final Findings findings;

    MisplacedAnnotations(Round round, Findings findings) {
        this.round = round;
        this.findings = findings;
    }

    void report() {
        OF_RESOURCES.forEach(this::ofResources);
        ResourceReader.VERBS.forEach(this::verb);
        links();
        name();
        OF_COMPONENTS.forEach(this::ofComponents);
        discriminator();
        jsonValue();
        OF_ENDPOINTS.forEach(this::ofEndpoints);
    }

    private void ofResources(String name) {
        for (TypeElement type : ElementFilter.typesIn(round.annotatedOnceOrMore(name))) {
            if (hasEndpoints(type)) continue;
            for (AnnotationMirror mirror : mirrors(type, name)) {
                findings.error(
                        Site.of(type, mirror),
                        "@%s has no effect on %s, which is no @Resource: add @Resource to it, or remove this"
                                .formatted(name, type.getSimpleName()));
            }
        }
    }

    private void verb(String name) {
        for (ExecutableElement method : ElementFilter.methodsIn(round.annotated(name))) {
            Element type = Placement.ownerOf(method);
            if (hasEndpoints(type)) continue;
            error(
                    method,
                    name,
                    "@%s has no effect here, because %s is not a @Resource: add @Resource to it, or move the method into one"
                            .formatted(name, type.getSimpleName()));
        }
    }

    private void links() {
        for (TypeElement type : ElementFilter.typesIn(round.annotated("Links"))) {
            if (Annotations.isPresent(type, "Resource")) continue;
            error(
                    type,
                    "Links",
                    "@Links has no effect on %s, which is not a @Resource: add @Resource to it, or remove this"
                            .formatted(type.getSimpleName()));
        }
    }

    private void name() {
        for (VariableElement field : ElementFilter.fieldsIn(round.annotated("Name"))) {
            Element type = Objects.requireNonNull(field.getEnclosingElement());
            boolean component = type.getKind() == ElementKind.RECORD
                    && !field.getModifiers().contains(Modifier.STATIC);
            boolean constant = field.getKind() == ElementKind.ENUM_CONSTANT;
            if ((component || constant) && Annotations.isPresent(type, "Json")) continue;
            error(
                    field,
                    "Name",
                    component || constant
                            ? "@Name has no effect in %s, which is not a @Json type: add @Json to it"
                                    .formatted(type.getSimpleName())
                            : "@Name has no effect on a field: it is for components of @Json records and constants of @Json enums. Remove it");
        }
    }

    private void ofComponents(String name) {
        for (Element each : round.annotated(name)) {
            Element type = Objects.requireNonNull(each.getEnclosingElement());
            if (type.getKind() == ElementKind.RECORD && Annotations.isPresent(type, "Json")) continue;
            error(
                    each,
                    name,
                    "@%s has no effect in %s, which is not a @Json record: add @Json to it, or remove this"
                            .formatted(name, type.getSimpleName()));
        }
    }

    private void discriminator() {
        for (TypeElement type : ElementFilter.typesIn(round.annotated("Discriminator"))) {
            boolean untagged = Annotations.isPresent(type, "Json.Untagged");
            if (UnionReader.isUnion(type) && Annotations.isPresent(type, "Json") && !untagged) continue;
            error(
                    type,
                    "Discriminator",
                    untagged
                            ? "@Discriminator and @Json.Untagged are two ways to tell what a %s is: remove one"
                                    .formatted(type.getSimpleName())
                            : "@Discriminator has no effect on %s, which is not a @Json sealed interface: remove it"
                                    .formatted(type.getSimpleName()));
        }
    }

    private void jsonValue() {
        for (Element member : round.annotated("Json.Value")) {
            if (member instanceof TypeElement) continue;
            var type = (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
            if (ValueReader.isMarked(type)) continue;
            error(
                    member,
                    "Json.Value",
                    "@Json.Value has no effect here, because nothing gives the value of %s: put it on that field or method too"
                            .formatted(type.getSimpleName()));
        }
    }

    private void ofEndpoints(String name) {
        for (ExecutableElement method : ElementFilter.methodsIn(round.annotatedOnceOrMore(name))) {
            // What stands on a component of a record stands on its accessor, too.
            boolean component = round.elements().recordComponentFor(method) != null;
            if (component || !ResourceReader.verbs(method).isEmpty()) continue;
            for (AnnotationMirror mirror : mirrors(method, name)) {
                findings.error(
                        Site.of(method, mirror),
                        "@%s has no effect on %s(), which answers no requests: add @Get or the like, or remove it"
                                .formatted(name, method.getSimpleName()));
            }
        }
    }

    private static boolean hasEndpoints(Element type) {
        return Annotations.isPresent(type, "Resource") || Annotations.isPresent(type, "Webhooks");
    }

    private static List<AnnotationMirror> mirrors(Element element, String name) {
        return name.equals("GuardedBy") ? GuardReader.mirrors(element) : Annotations.all(element, name);
    }

    /// Reports the annotation of that name at its place.
    private void error(Element element, String name, String message) {
        findings.error(Site.of(element, Annotations.find(element, name).orElseThrow()), message);
    }
}
