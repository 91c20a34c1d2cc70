// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import com.sun.source.util.Trees;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Type;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Whether generated code, which stands beside a type in its package, can name it.
final class Placement {

    private final ProcessingEnvironment environment;

    Placement(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /// Whether other packages see it.
    static boolean isPublic(TypeElement element) {
        for (Element each = element; each instanceof TypeElement type; each = each.getEnclosingElement()) {
            if (!type.getModifiers().contains(Modifier.PUBLIC)) return false;
        }
        return true;
    }

    /// Whether only an object of the class around it can make one.
    static boolean isInner(TypeElement element) {
        return element.getNestingKind() == NestingKind.MEMBER
                && !element.getModifiers().contains(Modifier.STATIC);
    }

    /// Whether code beside somebody cannot name a class.
    boolean isHidden(ClassName name, Element user) {
        var elements = environment.getElementUtils();
        TypeElement type = elements.getTypeElement(name.qualified());
        return type != null && Visibility.isHidden(type, user, elements);
    }

    /// Whether code beside somebody cannot call a static method.
    boolean isHidden(ClassName owner, String method, Element user) {
        var elements = environment.getElementUtils();
        TypeElement type = elements.getTypeElement(owner.qualified());
        return type != null
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(each -> each.getSimpleName().contentEquals(method)
                                && each.getModifiers().contains(Modifier.STATIC))
                        .allMatch(each -> Visibility.isHidden(each, user, elements));
    }

    /// The classes that a type is written with and that code beside somebody cannot name.
    Stream<ClassName> hidden(Type type, Element user) {
        return type.all()
                .filter(Type.Named.class::isInstance)
                .map(each -> ((Type.Named) each).name())
                .filter(each -> isHidden(each, user));
    }

    /// Why code beside somebody cannot name a class; empty when it can.
    String mistake(TypeElement named, Element user) {
        if (isUnreachable(named)) return unreachable(named);
        if (!Visibility.isHidden(named, user, environment.getElementUtils())) return "";
        return "%s cannot be named by generated code, which stands in another package: make it public, and the classes around it"
                .formatted(named.getSimpleName());
    }

    boolean isUnreachable(TypeElement element) {
        for (Element each = element; each instanceof TypeElement type; each = each.getEnclosingElement()) {
            boolean named =
                    type.getNestingKind() == NestingKind.TOP_LEVEL || type.getNestingKind() == NestingKind.MEMBER;
            if (!named || type.getModifiers().contains(Modifier.PRIVATE) || isImplicit(type)) return true;
        }
        return false;
    }

    /// The class around a top-level `void main()` (JEP 512) is final, in the unnamed package, and cannot be
    /// named. That nobody wrote its modifiers is what tells it from others; where the compiler is not javac
    /// it says so itself, about the generated code.
    private boolean isImplicit(TypeElement type) {
        boolean candidate = type.getKind() == ElementKind.CLASS
                && type.getEnclosingElement() instanceof PackageElement parent
                && parent.isUnnamed()
                && type.getModifiers().contains(Modifier.FINAL);
        return candidate && isWithoutModifiers(type);
    }

    private boolean isWithoutModifiers(TypeElement type) {
        try {
            Trees trees = Trees.instance(environment);
            var unit = trees.getPath(type).getCompilationUnit();
            return trees.getSourcePositions()
                            .getStartPosition(unit, trees.getTree(type).getModifiers())
                    < 0;
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return false;
        }
    }

    static String unreachable(TypeElement element) {
        return "%s is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private"
                .formatted(element.getSimpleName());
    }

    /// The class that a method stands in.
    static Element ownerOf(ExecutableElement method) {
        return Objects.requireNonNull(method.getEnclosingElement());
    }
}
