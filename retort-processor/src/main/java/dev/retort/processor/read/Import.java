// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.report.Site;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// What one `@Json.Import` says.
///
/// @param type  the class of another jar
/// @param place the type, the package or the module that says so
record Import(TypeElement type, Element place, AnnotationMirror mirror) {

    /// What a declaration imports, without what is no class.
    static Stream<Import> on(Element place) {
        return Annotations.all(place, "Json.Import").stream()
                .flatMap(mirror -> type(mirror).map(type -> new Import(type, place, mirror)).stream());
    }

    /// What the innermost declaration around a use says of a class; empty when none says anything.
    static Optional<Import> find(TypeElement type, Element use) {
        return Stream.<Element>iterate(use, each -> each != null, Element::getEnclosingElement)
                .flatMap(Import::on)
                .filter(each -> each.type().equals(type))
                .findFirst();
    }

    /// What is wrong with a literal that is no class, such as `int.class`; empty for those of classes, and for
    /// what the compiler reports itself.
    static Optional<String> mistake(AnnotationMirror mirror) {
        return Annotations.attribute(mirror, "type")
                .map(AnnotationValue::getValue)
                .flatMap(type -> type instanceof TypeMirror literal ? noClass(literal) : Optional.empty())
                .map(reason -> "@Json.Import cannot import " + reason);
    }

    private static Optional<String> noClass(TypeMirror literal) {
        TypeMirror innermost = literal;
        while (innermost instanceof ArrayType array) innermost = array.getComponentType();
        if (innermost.getKind() == TypeKind.ERROR || literal instanceof DeclaredType) return Optional.empty();
        String described = TypeReader.described(literal);
        return Optional.of(
                innermost instanceof DeclaredType elements
                        ? "%s, which is an array: import its elements, type = %s.class"
                                .formatted(described, elements.asElement().getSimpleName())
                        : "%s, which is not a class of another jar and needs no import: remove this"
                                .formatted(described));
    }

    private static Optional<TypeElement> type(AnnotationMirror mirror) {
        return Annotations.attribute(mirror, "type")
                .map(AnnotationValue::getValue)
                .filter(type -> type instanceof DeclaredType declared && declared.getKind() != TypeKind.ERROR)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement());
    }

    /// Whether the class travels as one text, and not as what it holds.
    boolean isText() {
        return !canHaveJson()
                || Stream.of("parse", "print", "message")
                        .anyMatch(each -> Annotations.attribute(mirror, each).isPresent());
    }

    /// Whether the class is one of those that could have `@Json`.
    boolean canHaveJson() {
        return type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM || UnionReader.isUnion(type);
    }

    Site site() {
        return Site.of(place, mirror);
    }

    /// The declaration whose `@Json`, or that around it, says how names are written.
    Element policy(Elements elements) {
        boolean silent = place instanceof TypeElement && !Annotations.isPresent(place, "Json");
        return silent ? elements.getPackageOf(place) : place;
    }

    /// The name of the class, with where its codec stands: in the package that imports it, by a name that no
    /// other import has; that of a module in a package of its own.
    ClassName name(Elements elements) {
        ClassName name = TypeReader.className(type, elements);
        String flat = name.qualified().replace('.', '$');
        return name.at(
                switch (place) {
                    case ModuleElement module ->
                        new ClassName.Home(module.getQualifiedName() + ".imported", flat, true);
                    case PackageElement here ->
                        new ClassName.Home(here.getQualifiedName().toString(), "package$" + flat, false);
                    default -> {
                        ClassName here = TypeReader.className((TypeElement) place, elements);
                        yield new ClassName.Home(here.packageName(), here.flat() + "$" + flat, false);
                    }
                });
    }
}
