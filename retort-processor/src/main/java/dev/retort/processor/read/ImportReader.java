// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Type;
import dev.retort.processor.read.TypeReader.NoCodecException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/// Reads what `@Json.Import` makes of classes of other jars.
final class ImportReader {

    /// What gives a class a codec by itself.
    private static final List<String> CODECS = List.of("Json", "Json.Value", "Json.Tuple", "Json.Untagged");

    private final ProcessingEnvironment environment;

    ImportReader(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /// What is wrong with an import wherever the class is used; empty when nothing is.
    Optional<String> mistake(Import found) {
        String name = found.type().getSimpleName().toString();
        boolean tells = UnionReader.isUnion(found.type()) && !found.isText();
        if (!tells && Annotations.attribute(found.mirror(), "discriminator").isPresent())
            return Optional.of(
                    "@Json.Import has a discriminator for %s, which is not imported as a sealed interface: remove it"
                            .formatted(name));
        if (!found.isText()) return hindrance(found).map(reason -> "@Json.Import cannot import " + name + reason);
        if (!Annotations.attributeText(found.mirror(), "message").isBlank()) return Optional.empty();
        return Optional.of(
                found.canHaveJson()
                        ? "@Json.Import makes one text of %s: say what a client reads of a text that is none, message = \"must be …\", or leave parse and print out, for %s as it is"
                                .formatted(name, name)
                        : "@Json.Import makes one text of %s, which is not a record, an enum or a sealed interface: say what a client reads of a text that is none, message = \"must be …\""
                                .formatted(name));
    }

    /// Why nothing can be generated for a class as it is.
    private Optional<String> hindrance(Import found) {
        TypeElement type = found.type();
        if (CODECS.stream().anyMatch(each -> Annotations.isPresent(type, each)) || ValueReader.isMarked(type))
            return Optional.of(", which has a codec of its own: remove this");
        var elements = environment.getElementUtils();
        boolean beside = Objects.equals(elements.getPackageOf(found.place()), elements.getPackageOf(type));
        return beside || Placement.isPublic(type)
                ? Optional.empty()
                : Optional.of(
                        ", which is not public, so generated code cannot name it: write a record of your own in its place");
    }

    /// How a record gets a codec.
    ///
    /// @param imported whether it is in a class that is imported itself
    String mend(TypeElement record, boolean imported) {
        String name = record.getSimpleName().toString();
        if (imported) return "import it, too, with @Json.Import(type = %s.class)".formatted(name);
        String mend = "add @Json to record " + name;
        return isCompiled(record)
                ? mend
                        + ", or, where it is of another jar, @Json.Import(type = %s.class) to what uses it"
                                .formatted(name)
                : mend;
    }

    /// Whether a class was compiled before; where the compiler does not say, it was not.
    private boolean isCompiled(TypeElement type) {
        try {
            JavaFileObject file = environment.getElementUtils().getFileObjectOf(type);
            return file != null && file.getKind() == JavaFileObject.Kind.CLASS;
        } catch (UnsupportedOperationException otherCompiler) {
            return false;
        }
    }

    /// A class as one text.
    ///
    /// @param use where it is used
    /// @throws NoCodecException where that cannot be done
    Type.Imported text(Import found, Element use) throws NoCodecException {
        TypeElement type = found.type();
        AnnotationMirror mirror = found.mirror();
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
