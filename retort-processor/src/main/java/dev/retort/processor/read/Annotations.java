// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/// Finds annotations by name, so that the classes of the program are never loaded.
final class Annotations {

    /// What javac says of a value that it does not know.
    private static final String UNKNOWN = "<error>";

    private Annotations() {}

    /// An annotation of Retort's, by the name within its package: `Get`, `Json.Value`.
    static Optional<AnnotationMirror> find(Element element, String name) {
        String qualified = "dev.retort." + name;
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> qualifiedName(mirror).equals(qualified))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }

    /// All annotations of one kind that may be repeated, whose container is called `List`.
    static List<AnnotationMirror> all(Element element, String name) {
        Stream<AnnotationMirror> one = find(element, name).stream();
        Stream<AnnotationMirror> several = find(element, name + ".List").flatMap(Annotations::value).stream()
                .flatMap(Annotations::nested);
        return Stream.concat(one, several).toList();
    }

    /// The annotations that an attribute holds.
    static Stream<AnnotationMirror> nested(AnnotationValue attribute) {
        return attribute.getValue() instanceof List<?> several
                ? several.stream().flatMap(each -> nested((AnnotationValue) each))
                : Stream.of((AnnotationMirror) attribute.getValue());
    }

    static boolean isPresent(Element element, String name) {
        return find(element, name).isPresent();
    }

    /// Whether an element has an annotation of Retort's.
    static boolean isAny(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> qualifiedName(mirror).startsWith("dev.retort."));
    }

    static String qualifiedName(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    static String simpleName(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    /// The attribute `value`, if it was written.
    static Optional<AnnotationValue> value(AnnotationMirror mirror) {
        return attribute(mirror, "value");
    }

    /// An attribute, if it was written.
    ///
    /// @throws UnknownException when its value is not known, or must be written and is not
    static Optional<AnnotationValue> attribute(AnnotationMirror mirror, String name) {
        for (ExecutableElement attribute : attributes(mirror)) {
            if (!name(attribute).equals(name)) continue;
            requireKnown(mirror, attribute);
            return Optional.ofNullable(mirror.getElementValues().get(attribute));
        }
        return Optional.empty();
    }

    /// Refuses an annotation with an attribute whose value is not known, or must be written and is not.
    ///
    /// @throws UnknownException when there is one
    static void requireKnown(AnnotationMirror mirror) {
        attributes(mirror).forEach(attribute -> requireKnown(mirror, attribute));
    }

    private static void requireKnown(AnnotationMirror mirror, ExecutableElement attribute) {
        AnnotationValue written = mirror.getElementValues().get(attribute);
        boolean known = written == null ? attribute.getDefaultValue() != null : isKnown(written);
        if (!known) throw new UnknownException();
    }

    private static List<ExecutableElement> attributes(AnnotationMirror mirror) {
        return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements());
    }

    /// The value of a name that leads nowhere is printed without the quotes of a text.
    private static boolean isKnown(AnnotationValue value) {
        return value.getValue() instanceof List<?> several
                ? several.stream().allMatch(each -> isKnown((AnnotationValue) each))
                : !value.getValue().equals(UNKNOWN) || !value.toString().equals(UNKNOWN);
    }

    /// The name of the enum constant that an attribute was given; empty when it was not written.
    static Optional<String> constant(AnnotationMirror mirror, String name) {
        return attribute(mirror, name)
                .map(value ->
                        ((VariableElement) value.getValue()).getSimpleName().toString());
    }

    /// The attribute `value` as text; empty when it was not written.
    static String text(AnnotationMirror mirror) {
        return attributeText(mirror, "value");
    }

    /// An attribute as text; empty when it was not written.
    static String attributeText(AnnotationMirror mirror, String name) {
        return attribute(mirror, name)
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }

    /// The attribute `value` as texts, whether one was written or several.
    static List<String> texts(AnnotationMirror mirror) {
        return texts(mirror, "value");
    }

    /// An attribute as texts, whether one was written or several.
    static List<String> texts(AnnotationMirror mirror, String name) {
        Object value =
                attribute(mirror, name).<Object>map(AnnotationValue::getValue).orElse(List.of());
        if (!(value instanceof List<?> several)) return List.of(String.valueOf(value));
        return several.stream()
                .map(each -> String.valueOf(((AnnotationValue) each).getValue()))
                .toList();
    }

    /// Whether an attribute was written and is true.
    static boolean isTrue(AnnotationMirror mirror, String attribute) {
        return attribute(mirror, attribute)
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    /// The place of the attribute `value`, or of the annotation when it was not written.
    static Site site(Element element, AnnotationMirror mirror) {
        return site(element, mirror, "value");
    }

    /// The place of an attribute, or of the annotation when it was not written.
    static Site site(Element element, AnnotationMirror mirror, String attribute) {
        return new Site(element, mirror, attribute(mirror, attribute).orElse(null), List.of());
    }

    static String name(ExecutableElement attribute) {
        return attribute.getSimpleName().toString();
    }

    /// Whether an annotation with this simple name, of any package, is on a declaration or on its type.
    static boolean isNullable(List<? extends AnnotationMirror> mirrors) {
        return mirrors.stream().anyMatch(mirror -> simpleName(mirror).equals("Nullable"));
    }
}
