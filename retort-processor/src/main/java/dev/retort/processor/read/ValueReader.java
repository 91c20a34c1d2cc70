// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonKind;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads types with a member that is `@Json.Value`: classes that make themselves of one value and give it back, and
/// enums whose constants have values.
final class ValueReader {

    private static final String VALUE = "Json.Value";

    private final TypeReader types;
    private final Findings findings;

    ValueReader(TypeReader types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /// Whether a field or a method of a type gives the value that the type is in JSON.
    static boolean isMarked(TypeElement element) {
        return !accessors(element).isEmpty();
    }

    /// The fields and methods that are marked; of a component of a record, its accessor.
    private static List<Element> accessors(TypeElement element) {
        List<? extends Element> marked = element.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.FIELD || isAccessor(each))
                .filter(each -> Annotations.isPresent(each, VALUE))
                .toList();
        return marked.stream()
                .<Element>map(each -> each)
                .filter(each -> each.getKind() == ElementKind.METHOD
                        || marked.stream()
                                .noneMatch(other -> !other.equals(each)
                                        && other.getSimpleName().equals(each.getSimpleName())))
                .toList();
    }

    private static boolean isAccessor(Element member) {
        return member.getKind() == ElementKind.METHOD && !member.getModifiers().contains(Modifier.STATIC);
    }

    /// What a marked type is in JSON.
    Type underlying(TypeElement element) throws NoCodecException {
        Type type = use(accessors(element).getFirst()).type();
        String name = element.getQualifiedName().toString();
        boolean counted = type.equals(new Type.Library(LibraryScalar.STRING))
                || type instanceof Type.Primitive && JsonKind.of(type) == JsonKind.INTEGER;
        if (element.getKind() == ElementKind.ENUM && !counted)
            throw new NoCodecException(
                    "the @Json.Value of an enum is a String, a long or a shorter integer: give %s one".formatted(name));
        if (type.isScalar()) return type;
        throw new NoCodecException(
                "%s has a @Json.Value that is not a scalar: make it a @Json record instead".formatted(name));
    }

    private Use use(Element accessor) throws NoCodecException {
        return accessor instanceof ExecutableElement method
                ? types.use(method.getReturnType(), Spot.of(method))
                : types.use(accessor);
    }

    /// Reads a marked type; empty when something is wrong with it, which is then reported.
    Optional<JsonType> read(TypeElement element, Doc doc) {
        List<Element> accessors = accessors(element);
        Element accessor = accessors.getFirst();
        AnnotationMirror mark = Annotations.find(accessor, VALUE).orElseThrow();
        String mistake = mistake(element, accessors);
        if (mistake.isEmpty()) {
            try {
                underlying(element);
                return Optional.of(
                        element.getKind() == ElementKind.ENUM
                                ? new JsonType.Coded(
                                        types.className(element),
                                        member(accessor, use(accessor)),
                                        access(accessor),
                                        doc,
                                        Site.of(element))
                                : value(element, accessor, doc));
            } catch (NoCodecException reason) {
                mistake = reason.getMessage();
            }
        }
        findings.error(Site.of(accessor, mark), mistake);
        return Optional.empty();
    }

    private JsonType value(TypeElement element, Element accessor, Doc doc) throws NoCodecException {
        Use given = use(accessor);
        ExecutableElement maker = maker(element, given.type());
        var constraints = new LinkedHashSet<>(given.constraints());
        constraints.addAll(types.constraints(maker.getParameters().getFirst()));
        var use = new Use(given.type(), List.copyOf(constraints), given.nullable());
        return new JsonType.Value(
                types.className(element),
                member(accessor, use),
                maker.getKind() == ElementKind.CONSTRUCTOR
                        ? Optional.empty()
                        : Optional.of(maker.getSimpleName().toString()),
                access(accessor),
                doc,
                Site.of(element));
    }

    private static JsonType.Member member(Element accessor, Use use) {
        String name = accessor.getSimpleName().toString();
        return new JsonType.Member(name, name, use, Optional.empty(), Site.of(accessor));
    }

    private static String access(Element accessor) {
        return accessor.getSimpleName() + (accessor.getKind() == ElementKind.METHOD ? "()" : "");
    }

    private static String mistake(TypeElement element, List<Element> accessors) {
        String name = element.getSimpleName().toString();
        if (accessors.size() > 1) return "%s has several members that are @Json.Value: leave it on one".formatted(name);
        if (Annotations.isPresent(element, VALUE) || Annotations.isPresent(element, "Json"))
            return "%s has an annotation that says how it travels, and a member that says it: remove one"
                    .formatted(name);
        if (!element.getTypeParameters().isEmpty() || element.getKind() == ElementKind.INTERFACE)
            return "%s cannot have a @Json.Value: make it an enum, or a class without type parameters".formatted(name);
        if (element.getKind() == ElementKind.CLASS && Placement.isInner(element))
            return "%s cannot have a @Json.Value, because only an object of the class around it can make one: make it static"
                    .formatted(name);
        Element accessor = accessors.getFirst();
        boolean reachable = !accessor.getModifiers().contains(Modifier.PRIVATE)
                && !accessor.getModifiers().contains(Modifier.STATIC);
        if (!reachable)
            return "generated code cannot name '%s': make it neither private nor static"
                    .formatted(accessor.getSimpleName());
        if (accessor instanceof ExecutableElement method
                && !method.getParameters().isEmpty())
            return "'%s' gives the value of %s, so it has no parameters: remove them"
                    .formatted(accessor.getSimpleName(), name);
        if (accessor instanceof ExecutableElement method
                && !method.getThrownTypes().stream().allMatch(TypeReader::isUnchecked))
            return "'%s' gives the value of %s, so it throws no checked exception: handle the exception in it"
                    .formatted(accessor.getSimpleName(), name);
        return "";
    }

    /// The constructor or static method that makes an object of its value.
    private ExecutableElement maker(TypeElement element, Type value) throws NoCodecException {
        List<ExecutableElement> makers = element.getEnclosedElements().stream()
                .filter(each -> isMaker(each, element))
                .map(ExecutableElement.class::cast)
                .filter(each -> takes(each, value))
                .toList();
        List<ExecutableElement> marked = makers.stream()
                .filter(each -> Annotations.isPresent(each, VALUE))
                .toList();
        String given = TypeReader.described(type(accessors(element).getFirst()));
        String simple = element.getSimpleName().toString();
        if (makers.isEmpty())
            throw new NoCodecException(
                    "nothing makes a %1$s of a %2$s: add a constructor or a static method that takes a %2$s, not private"
                            .formatted(simple, given));
        if (makers.size() > 1 && marked.size() != 1)
            throw new NoCodecException(
                    "several constructors or methods make a %s of a %s: put @Json.Value on one of them"
                            .formatted(simple, given));
        ExecutableElement maker = marked.size() == 1 ? marked.getFirst() : makers.getFirst();
        if (element.getModifiers().contains(Modifier.ABSTRACT) && maker.getKind() == ElementKind.CONSTRUCTOR)
            throw new NoCodecException(
                    "%1$s is abstract: add a static method that makes a %1$s of a %2$s".formatted(simple, given));
        if (!maker.getThrownTypes().stream().allMatch(TypeReader::isUnchecked))
            throw new NoCodecException(
                    "what makes a %s throws a checked exception: throw an IllegalArgumentException, whose text clients read"
                            .formatted(simple));
        return maker;
    }

    private static TypeMirror type(Element accessor) {
        return accessor instanceof ExecutableElement method ? method.getReturnType() : accessor.asType();
    }

    private static boolean isMaker(Element member, TypeElement element) {
        if (!(member instanceof ExecutableElement method)
                || method.getModifiers().contains(Modifier.PRIVATE)
                || method.getParameters().size() != 1) return false;
        if (method.getKind() == ElementKind.CONSTRUCTOR) return true;
        return method.getModifiers().contains(Modifier.STATIC)
                && method.getTypeParameters().isEmpty()
                && method.getReturnType() instanceof DeclaredType made
                && made.asElement().equals(element);
    }

    private boolean takes(ExecutableElement maker, Type value) {
        VariableElement parameter = maker.getParameters().getFirst();
        // As a parameter, a byte[] has no codec by itself.
        if (value.equals(new Type.Library(LibraryScalar.BYTES)))
            return TypeReader.described(parameter.asType()).equals("byte[]");
        try {
            return types.use(parameter).type().equals(value);
        } catch (NoCodecException _) {
            return false;
        }
    }
}
