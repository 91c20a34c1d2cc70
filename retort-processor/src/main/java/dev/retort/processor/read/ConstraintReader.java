// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.report.Findings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// Reads the annotations of `jakarta.validation.constraints`.
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";

    private final Elements elements;
    private final Findings findings;

    ConstraintReader(Elements elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
    }

    /// The constraints of a declaration: those on it and those on its type, each once. The compiler puts an
    /// annotation that may stand in both places into both.
    List<Constraint> of(Element declaration) {
        var mirrors = new ArrayList<AnnotationMirror>(declaration.getAnnotationMirrors());
        mirrors.addAll(declaration.asType().getAnnotationMirrors());
        return read(Spot.of(declaration), mirrors);
    }

    /// The constraints of a type that a method returns, or of a type argument.
    List<Constraint> of(TypeMirror type, Spot spot) {
        return read(spot, type.getAnnotationMirrors());
    }

    private List<Constraint> read(Spot spot, List<? extends AnnotationMirror> mirrors) {
        var constraints = new ArrayList<Constraint>();
        var seen = new LinkedHashSet<String>();
        for (AnnotationMirror mirror : mirrors) {
            if (isForeign(mirror)) {
                findings.error(
                        spot.site(mirror, null),
                        "@%s is no constraint of jakarta.validation.constraints, and its validator does not run: check it in the compact constructor of a record instead"
                                .formatted(Annotations.simpleName(mirror)));
            }
            for (AnnotationMirror each : taken(mirror)) {
                Constraint constraint = constraint(each, spot);
                String name = constraint.name();
                if (!seen.add(name + constraint.arguments())) continue;
                constraints.add(constraint);
                refuseGroups(each, spot);
            }
        }
        return constraints;
    }

    /// Whether it is a constraint with a validator class.
    private static boolean isForeign(AnnotationMirror mirror) {
        if (Annotations.qualifiedName(mirror).startsWith(PACKAGE)) return false;
        return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .anyMatch(each -> Annotations.qualifiedName(each).equals("jakarta.validation.Constraint"));
    }

    /// The annotation itself, or those that it contains when it is the container of a repeated one; nothing
    /// for other packages'.
    private static List<AnnotationMirror> taken(AnnotationMirror mirror) {
        String name = Annotations.qualifiedName(mirror);
        if (!name.startsWith(PACKAGE)) return List.of();
        if (!name.endsWith(".List")) return List.of(mirror);
        var values = (List<?>) Annotations.value(mirror).orElseThrow().getValue();
        return values.stream()
                .map(value -> (AnnotationMirror) ((AnnotationValue) value).getValue())
                .toList();
    }

    private Constraint constraint(AnnotationMirror mirror, Spot spot) {
        var arguments = new TreeMap<String, Object>();
        elements.getElementValuesWithDefaults(mirror)
                .forEach((attribute, value) -> arguments.put(Annotations.name(attribute), plain(value)));
        return new Constraint(Annotations.simpleName(mirror), arguments, spot.site(mirror, null));
    }

    private void refuseGroups(AnnotationMirror mirror, Spot spot) {
        mirror.getElementValues().forEach((attribute, value) -> {
            String name = Annotations.name(attribute);
            boolean supported = !name.equals("groups") && !name.equals("payload");
            if (supported || ((List<?>) value.getValue()).isEmpty()) return;
            findings.error(
                    spot.site(mirror, value),
                    "@%s(%s = …) is not supported: a constraint holds always. Remove %s; for rules that differ by case, use a type for each case"
                            .formatted(Annotations.simpleName(mirror), name, name));
        });
    }

    /// Numbers, truth values and texts as they are; lists element by element; enum constants by name.
    private static Object plain(AnnotationValue value) {
        return switch (value.getValue()) {
            case List<?> list ->
                list.stream().map(each -> plain((AnnotationValue) each)).toList();
            case VariableElement constant -> constant.getSimpleName().toString();
            case TypeMirror type -> type.toString();
            case Object other -> other;
        };
    }
}
