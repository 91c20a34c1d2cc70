// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.report;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Tells errors at annotations on type arguments, such as the `@Email` in `List<@Email String>`. The standard interface of compilers has
/// no place inside a type, javac's own has. Where there is no javac, or a build tool stands before it, the errors stand at the
/// declaration.
final class TypeArguments {

    private TypeArguments() {}

    /// Prints an error at the annotation.
    ///
    /// @return whether the annotation was found
    /// @throws IllegalArgumentException when the compiler is not javac
    static boolean print(Site site, String message, ProcessingEnvironment environment) {
        Trees trees = Trees.instance(environment);
        TreePath path = trees.getPath(site.element());
        if (path == null || site.annotation() == null) return false;
        @Nullable Tree annotation = annotation(argument(type(path.getLeaf()), site.way()), site.annotation());
        if (annotation == null) return false;
        trees.printMessage(Diagnostic.Kind.ERROR, message, annotation, path.getCompilationUnit());
        return true;
    }

    private static @Nullable Tree type(Tree declaration) {
        return switch (declaration) {
            case VariableTree variable -> variable.getType();
            case MethodTree method -> method.getReturnType();
            default -> null;
        };
    }

    private static @Nullable Tree argument(@Nullable Tree type, List<Integer> way) {
        @Nullable Tree argument = type;
        for (int index : way) {
            Tree bare = argument instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : argument;
            argument = bare instanceof ParameterizedTypeTree generic ? generic.getTypeArguments().get(index) : null;
        }
        return argument;
    }

    private static @Nullable Tree annotation(@Nullable Tree type, AnnotationMirror wanted) {
        Tree annotated = type instanceof ParameterizedTypeTree generic ? generic.getType() : type;
        if (!(annotated instanceof AnnotatedTypeTree tree)) return null;
        return tree.getAnnotations().stream()
                .filter(each -> Objects.equals(simpleName(each), wanted.getAnnotationType().asElement().getSimpleName().toString()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String simpleName(AnnotationTree annotation) {
        return switch (annotation.getAnnotationType()) {
            case IdentifierTree name -> name.getName().toString();
            case MemberSelectTree qualified -> qualified.getIdentifier().toString();
            default -> null;
        };
    }
}
