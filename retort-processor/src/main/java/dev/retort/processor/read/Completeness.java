// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Whether the compiler knows every type that a declaration names. A type that it does not know yet may be
/// another processor's work in the same round; one that it never gets to know is the compiler's to report.
final class Completeness {

    private Completeness() {}

    static boolean isComplete(TypeElement declaration) {
        return declaration.getEnclosedElements().stream().allMatch(Completeness::isMemberComplete);
    }

    private static boolean isMemberComplete(Element member) {
        return switch (member) {
            case VariableElement variable -> isKnown(variable.asType());
            case ExecutableElement method ->
                isKnown(method.getReturnType())
                        && method.getParameters().stream().allMatch(each -> isKnown(each.asType()));
            default -> true;
        };
    }

    private static boolean isKnown(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) return false;
        return switch (type) {
            case DeclaredType declared -> declared.getTypeArguments().stream().allMatch(Completeness::isKnown);
            case ArrayType array -> isKnown(array.getComponentType());
            case WildcardType wildcard ->
                (wildcard.getExtendsBound() == null || isKnown(wildcard.getExtendsBound()))
                        && (wildcard.getSuperBound() == null || isKnown(wildcard.getSuperBound()));
            default -> true;
        };
    }
}
