// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/// Reads what stands for something that was not sent, and finds the method that makes it.
final class DefaultReader {

    private final ProcessingEnvironment environment;
    private final Findings findings;

    DefaultReader(ProcessingEnvironment environment, Findings findings) {
        this.environment = environment;
        this.findings = findings;
    }

    /// Empty as well where it cannot be understood, which is then reported.
    ///
    /// @param element a parameter or a component
    Optional<DefaultValue> read(Element element) {
        Optional<AnnotationMirror> found = Annotations.find(element, "Default");
        if (found.isEmpty()) return Optional.empty();
        AnnotationMirror mirror = found.get();
        boolean written = Annotations.value(mirror).isPresent();
        boolean by = Annotations.attribute(mirror, "by").isPresent();
        String method = Annotations.attributeText(mirror, "method");
        if (written && !by && method.isEmpty())
            return Optional.of(new DefaultValue.Written(Annotations.text(mirror), Annotations.site(element, mirror)));
        Optional<String> mistake = written || !by || method.isEmpty()
                ? Optional.of(
                        "@Default is either a value, such as @Default(\"20\"), or a class and a method, such as @Default(by = UUID.class, method = \"randomUUID\")")
                : mistake(element, owner(mirror), method);
        if (mistake.isPresent()) {
            findings.error(Site.of(element, mirror), mistake.get());
            return Optional.empty();
        }
        return Optional.of(new DefaultValue.Made(
                TypeReader.className(owner(mirror), environment.getElementUtils()), method, Site.of(element, mirror)));
    }

    private Optional<String> mistake(Element element, TypeElement owner, String method) {
        String call = owner.getSimpleName() + "." + method + "()";
        Optional<ExecutableElement> found = ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(method))
                .filter(each -> each.getModifiers().contains(Modifier.STATIC)
                        && !each.getModifiers().contains(Modifier.PRIVATE)
                        && each.getParameters().isEmpty()
                        && each.getTypeParameters().isEmpty())
                .findFirst();
        if (found.isEmpty())
            return Optional.of("%s has no static method %s() that is not private: write static %s %s()"
                    .formatted(owner.getSimpleName(), method, TypeReader.described(element.asType()), method));
        ExecutableElement function = found.get();
        if (!function.getThrownTypes().isEmpty()) return Optional.of(call + " must declare no exceptions");
        if (Visibility.isHidden(function, element, environment.getElementUtils()))
            return Optional.of(call + " cannot be called from here: make the class and the method public");
        if (environment.getTypeUtils().isAssignable(function.getReturnType(), element.asType()))
            return Optional.empty();
        return Optional.of("%s makes %s, and '%s' is %s"
                .formatted(
                        call,
                        TypeReader.described(function.getReturnType()),
                        element.getSimpleName(),
                        TypeReader.described(element.asType())));
    }

    private static TypeElement owner(AnnotationMirror mirror) {
        var type =
                (DeclaredType) Annotations.attribute(mirror, "by").orElseThrow().getValue();
        return (TypeElement) type.asElement();
    }
}
