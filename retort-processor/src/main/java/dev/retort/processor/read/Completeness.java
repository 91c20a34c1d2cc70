// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Whether the compiler knows every type in what is read of a declaration. Other members may name what is only
/// written of that, as helpers of a resource do that make its addresses.
final class Completeness {

    private Completeness() {}

    /// @throws UnknownException when there is one that it does not know
    static void require(TypeElement declaration) {
        boolean made = ValueReader.isMarked(declaration);
        for (Element member : declaration.getEnclosedElements()) {
            boolean maker = made && member.getModifiers().contains(Modifier.STATIC);
            if ((maker || isRead(member)) && !isComplete(member)) throw new UnknownException();
        }
    }

    private static boolean isRead(Element member) {
        return member.getKind() == ElementKind.RECORD_COMPONENT
                || member.getKind() == ElementKind.CONSTRUCTOR
                || Annotations.isAny(member);
    }

    private static boolean isComplete(Element member) {
        return switch (member) {
            case RecordComponentElement component -> isKnown(component.asType());
            case VariableElement variable -> isKnown(variable.asType());
            case ExecutableElement method ->
                isKnown(method.getReturnType())
                        && method.getParameters().stream().allMatch(each -> isKnown(each.asType()))
                        && method.getThrownTypes().stream().allMatch(Completeness::isKnown);
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
