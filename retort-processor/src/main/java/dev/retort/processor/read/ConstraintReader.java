// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// Reads the annotations of `jakarta.validation.constraints`, Retort's own and the program's, and those that
/// are put together from others.
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";

    /// Those of Retort.
    private static final Set<String> OWN = Set.of(
            "dev.retort.MultipleOf",
            "dev.retort.UniqueElements",
            "dev.retort.Url",
            "dev.retort.Masked",
            "dev.retort.Strict",
            "dev.retort.AsText");

    private final Elements elements;
    private final OwnCheckReader own;
    private final Findings findings;

    ConstraintReader(Elements elements, OwnCheckReader own, Findings findings) {
        this.elements = elements;
        this.own = own;
        this.findings = findings;
    }

    /// The constraints of a declaration: those on it and those on its type, each once. The compiler puts an
    /// annotation that may stand in both places into both.
    List<Constraint> of(Element declaration) {
        var mirrors = new ArrayList<AnnotationMirror>(declaration.getAnnotationMirrors());
        mirrors.addAll(declaration.asType().getAnnotationMirrors());
        return read(Spot.of(declaration), declaration.asType(), mirrors);
    }

    /// The constraints of a type that a method returns, or of a type argument.
    List<Constraint> of(TypeMirror type, Spot spot) {
        return read(spot, type, type.getAnnotationMirrors());
    }

    /// Reports constraints on a type as a whole, which nobody asks.
    void refuseOn(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            var constraints = new ArrayList<AnnotationMirror>();
            expand(mirror, constraints, new HashSet<>());
            if (constraints.isEmpty() && !isForeign(mirror, false)) continue;
            findings.error(
                    Site.of(type, mirror),
                    "@%1$s has no effect on %2$s as a whole: put it on a component or where %2$s is used, or check the whole in the compact constructor"
                            .formatted(Annotations.simpleName(mirror), type.getSimpleName()));
        }
    }

    private List<Constraint> read(Spot spot, TypeMirror type, List<? extends AnnotationMirror> mirrors) {
        var constraints = new ArrayList<Constraint>();
        var seen = new LinkedHashSet<String>();
        for (AnnotationMirror mirror : mirrors) {
            for (AnnotationMirror each : expanded(mirror, spot)) {
                Constraint constraint = constraint(each, spot.site(mirror, null));
                if (!seen.add(Annotations.qualifiedName(each) + constraint.arguments())) continue;
                if (own.isCheck(each)) {
                    own.read(each, type, constraint).ifPresent(constraints::add);
                } else {
                    constraints.add(constraint);
                }
                if (each.equals(mirror)) refuseGroups(each, spot);
            }
        }
        return constraints;
    }

    /// The constraints that an annotation stands for: itself, the elements of a container, and what is put
    /// together in an annotation that bears constraints; nothing for other annotations.
    private List<AnnotationMirror> expanded(AnnotationMirror mirror, Spot spot) {
        var constraints = new ArrayList<AnnotationMirror>();
        expand(mirror, constraints, new HashSet<>());
        if (!isForeign(mirror, !constraints.isEmpty())) return constraints;
        findings.error(
                spot.site(mirror, null),
                "@%s is not a constraint of jakarta.validation.constraints, and its validator does not run: give it a @Check, or check it in the compact constructor of a record"
                        .formatted(Annotations.simpleName(mirror)));
        return List.of();
    }

    private void expand(AnnotationMirror mirror, List<AnnotationMirror> constraints, Set<String> open) {
        List<AnnotationMirror> taken = taken(mirror);
        constraints.addAll(taken);
        if (!taken.isEmpty() && !own.isCheck(mirror) || !open.add(Annotations.qualifiedName(mirror))) return;
        for (AnnotationMirror each : mirror.getAnnotationType().asElement().getAnnotationMirrors()) {
            if (!Annotations.qualifiedName(each).startsWith("java.")) expand(each, constraints, open);
        }
    }

    /// Whether it is a constraint that is judged by a validator: it names one, or says nothing else.
    private boolean isForeign(AnnotationMirror mirror, boolean composed) {
        if (Annotations.qualifiedName(mirror).startsWith(PACKAGE) || own.isCheck(mirror)) return false;
        return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .filter(each -> Annotations.qualifiedName(each).equals("jakarta.validation.Constraint"))
                .anyMatch(each -> !composed || hasValidators(each));
    }

    private static boolean hasValidators(AnnotationMirror constraint) {
        return Annotations.attribute(constraint, "validatedBy")
                .filter(by -> !((List<?>) by.getValue()).isEmpty())
                .isPresent();
    }

    /// The annotation itself, or those that it contains when it is the container of a repeated one; nothing
    /// for what is no constraint by itself.
    private List<AnnotationMirror> taken(AnnotationMirror mirror) {
        String name = Annotations.qualifiedName(mirror);
        if (OWN.contains(name) || own.isCheck(mirror)) return List.of(mirror);
        if (name.startsWith(PACKAGE) && !name.endsWith(".List")) return List.of(mirror);
        return contained(mirror)
                .filter(each -> name.startsWith(PACKAGE) || own.isCheck(each))
                .toList();
    }

    private static Stream<AnnotationMirror> contained(AnnotationMirror container) {
        Optional<Object> value = Annotations.value(container).map(AnnotationValue::getValue);
        if (!(value.orElse(null) instanceof List<?> values)) return Stream.empty();
        return values.stream()
                .map(each -> ((AnnotationValue) each).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }

    private Constraint constraint(AnnotationMirror mirror, Site site) {
        Annotations.requireKnown(mirror);
        var arguments = new TreeMap<String, Object>();
        elements.getElementValuesWithDefaults(mirror)
                .forEach((attribute, value) -> arguments.put(Annotations.name(attribute), plain(value)));
        return new Constraint(Annotations.simpleName(mirror), arguments, site, Optional.empty());
    }

    private void refuseGroups(AnnotationMirror mirror, Spot spot) {
        mirror.getElementValues().forEach((attribute, value) -> {
            String name = Annotations.name(attribute);
            boolean supported = !name.equals("groups") && !name.equals("payload");
            if (supported || ((List<?>) value.getValue()).isEmpty()) return;
            findings.error(
                    spot.site(mirror, value),
                    "@%s(%s = …) is not supported: a constraint always holds. Remove %s; for rules that differ by case, use a type for each case"
                            .formatted(Annotations.simpleName(mirror), name, name));
        });
    }

    /// Numbers, truth values and texts as they are; lists element by element; enum constants by name, and so what is
    /// no number of JSON.
    static Object plain(AnnotationValue value) {
        return switch (value.getValue()) {
            case List<?> list ->
                list.stream().map(each -> plain((AnnotationValue) each)).toList();
            case VariableElement constant -> constant.getSimpleName().toString();
            case TypeMirror type -> type.toString();
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case Object other -> other;
        };
    }
}
