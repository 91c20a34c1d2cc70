// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.report;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Tells errors at annotations that the standard interface of compilers has no place for, such as the
/// `@Email` in `List<@Email String>`. The interface of javac has. Where there is no javac, or a build tool
/// stands before it, the errors stand at the declaration.
final class AnnotationTrees {

    private AnnotationTrees() {}

    /// Prints an error at the annotation, or at its value.
    ///
    /// @return whether the annotation was found
    /// @throws IllegalArgumentException when the compiler is not javac
    static boolean print(Site site, String message, ProcessingEnvironment environment) {
        Trees trees = Trees.instance(environment);
        TreePath path = trees.getPath(site.element());
        if (path == null || site.annotation() == null) return false;
        Optional<? extends AnnotationTree> annotation = annotations(path.getLeaf(), site.way()).stream()
                .filter(each -> isOf(each, site.annotation()))
                .skip(before(site))
                .findFirst();
        annotation.ifPresent(found ->
                trees.printMessage(Diagnostic.Kind.ERROR, message, value(found, site), path.getCompilationUnit()));
        return annotation.isPresent();
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration, List<Integer> way) {
        return switch (declaration) {
            case VariableTree variable -> annotations(variable.getModifiers(), variable.getType(), way);
            case MethodTree method -> annotations(method.getModifiers(), method.getReturnType(), way);
            case ClassTree type -> type.getModifiers().getAnnotations();
            case PackageTree named -> named.getAnnotations();
            case ModuleTree module -> module.getAnnotations();
            default -> List.of();
        };
    }

    private static List<? extends AnnotationTree> annotations(ModifiersTree modifiers, Tree type, List<Integer> way) {
        if (way.isEmpty()) return modifiers.getAnnotations();
        @Nullable Tree argument = type;
        for (int index : way) {
            Tree bare = argument instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : argument;
            argument = bare instanceof ParameterizedTypeTree generic
                    ? generic.getTypeArguments().get(index)
                    : null;
        }
        Tree named = argument instanceof ParameterizedTypeTree generic ? generic.getType() : argument;
        return named instanceof AnnotatedTypeTree annotated ? annotated.getAnnotations() : List.of();
    }

    private static boolean isOf(AnnotationTree tree, AnnotationMirror wanted) {
        var name = wanted.getAnnotationType().asElement().getSimpleName();
        return switch (tree.getAnnotationType()) {
            case IdentifierTree simple -> simple.getName().equals(name);
            case MemberSelectTree qualified -> qualified.getIdentifier().equals(name);
            default -> false;
        };
    }

    /// How many of its kind stand before an annotation that is repeated.
    private static int before(Site site) {
        return site.element().getAnnotationMirrors().stream()
                .flatMap(container -> container.getElementValues().values().stream())
                .filter(value -> value.getValue() instanceof List<?>)
                .mapToInt(value -> ((List<?>) value.getValue())
                        .stream()
                                .map(each -> ((AnnotationValue) each).getValue())
                                .toList()
                                .indexOf(site.annotation()))
                .filter(index -> index > 0)
                .findFirst()
                .orElse(0);
    }

    /// The value in the annotation that the site names, or the annotation.
    private static Tree value(AnnotationTree annotation, Site site) {
        if (site.annotation() == null || site.value() == null) return annotation;
        String attribute = site.annotation().getElementValues().entrySet().stream()
                .filter(entry -> entry.getValue().equals(site.value()))
                .map(entry -> entry.getKey().getSimpleName().toString())
                .findFirst()
                .orElse("");
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(attribute)) {
                return assignment.getExpression();
            }
        }
        return annotation;
    }
}
