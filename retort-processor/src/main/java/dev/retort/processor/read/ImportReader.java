// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Type;
import dev.retort.processor.read.TypeReader.NoCodecException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Finds what `@Json.Import` says of classes of other jars.
final class ImportReader {

    private final ProcessingEnvironment environment;

    ImportReader(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /// What the innermost declaration around a use says of a class; empty when none says anything.
    ///
    /// @throws NoCodecException where that cannot be done
    Optional<Type.Imported> find(TypeElement type, Element use) throws NoCodecException {
        Optional<AnnotationMirror> found = Stream.<Element>iterate(
                        use, each -> each != null, Element::getEnclosingElement)
                .flatMap(each -> Annotations.all(each, "Json.Import").stream())
                .filter(mirror -> isOf(mirror, type))
                .findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(imported(type, use, found.get()));
    }

    private static boolean isOf(AnnotationMirror mirror, TypeElement type) {
        return Annotations.attribute(mirror, "type").orElseThrow().getValue() instanceof DeclaredType declared
                && declared.asElement().equals(type);
    }

    private Type.Imported imported(TypeElement type, Element use, AnnotationMirror mirror) throws NoCodecException {
        String parse = named(mirror, "parse", "parse");
        String print = named(mirror, "print", "toString");
        TypeMirror text =
                environment.getElementUtils().getTypeElement("java.lang.String").asType();
        String name = type.getSimpleName().toString();
        if (!type.getTypeParameters().isEmpty())
            throw refused(name, "has type parameters, so it cannot be one text: make a @Json.Value record of it");
        if (makers(type, parse).noneMatch(each -> isMaker(each, type, text, use)))
            throw refused(
                    name,
                    parse.equals("new")
                            ? "has no constructor that takes a String and declares no exceptions: name a static method with parse = \"…\""
                            : "has no static method %s(String) that makes a %s and declares no exceptions: name another with parse = \"…\", or \"new\" for the constructor"
                                    .formatted(parse, name));
        boolean prints = ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(type)).stream()
                .anyMatch(each -> each.getSimpleName().contentEquals(print)
                        && each.getParameters().isEmpty()
                        && !each.getModifiers().contains(Modifier.STATIC)
                        && each.getModifiers().contains(Modifier.PUBLIC)
                        && each.getThrownTypes().isEmpty()
                        && environment.getTypeUtils().isSameType(each.getReturnType(), text));
        if (!prints)
            throw refused(
                    name, "has no method String %s() that is public: name another with print = \"…\"".formatted(print));
        return new Type.Imported(
                TypeReader.className(type, environment.getElementUtils()),
                parse,
                print,
                Annotations.attributeText(mirror, "message"));
    }

    private static NoCodecException refused(String name, String reason) {
        return new NoCodecException("@Json.Import cannot import %s, which %s".formatted(name, reason));
    }

    private static String named(AnnotationMirror mirror, String attribute, String standard) {
        String written = Annotations.attributeText(mirror, attribute);
        return written.isEmpty() ? standard : written;
    }

    private static Stream<ExecutableElement> makers(TypeElement type, String parse) {
        if (parse.equals("new"))
            return type.getModifiers().contains(Modifier.ABSTRACT)
                    ? Stream.empty()
                    : ElementFilter.constructorsIn(type.getEnclosedElements()).stream();
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(parse)
                        && each.getModifiers().contains(Modifier.STATIC));
    }

    private boolean isMaker(ExecutableElement maker, TypeElement type, TypeMirror text, Element use) {
        var types = environment.getTypeUtils();
        List<? extends TypeMirror> parameters =
                maker.getParameters().stream().map(Element::asType).toList();
        return parameters.size() == 1
                && types.isAssignable(text, parameters.getFirst())
                && (maker.getKind() == ElementKind.CONSTRUCTOR
                        || types.isAssignable(maker.getReturnType(), type.asType()))
                && !maker.isVarArgs()
                && maker.getThrownTypes().stream().allMatch(this::isUnchecked)
                && !Visibility.isHidden(maker, use, environment.getElementUtils());
    }

    private boolean isUnchecked(TypeMirror exception) {
        TypeMirror unchecked = environment
                .getElementUtils()
                .getTypeElement("java.lang.RuntimeException")
                .asType();
        return environment.getTypeUtils().isSubtype(exception, unchecked);
    }
}
