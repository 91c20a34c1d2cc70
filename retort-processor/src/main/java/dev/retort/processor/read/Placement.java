// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/// Whether generated code, which stands beside a type in its package, can name it.
final class Placement {

    private Placement() {}

    static boolean isUnreachable(TypeElement element) {
        for (Element each = element; each instanceof TypeElement type; each = each.getEnclosingElement()) {
            boolean named = type.getNestingKind() == NestingKind.TOP_LEVEL || type.getNestingKind() == NestingKind.MEMBER;
            if (!named || type.getModifiers().contains(Modifier.PRIVATE) || isImplicit(type)) return true;
        }
        return false;
    }

    /// The class around a top-level `void main()` (JEP 512) is final, in the unnamed package, and cannot be named.
    private static boolean isImplicit(TypeElement type) {
        return type.getNestingKind() == NestingKind.TOP_LEVEL && type.getSimpleName().isEmpty();
    }

    static String unreachable(TypeElement element) {
        return "%s is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private"
                .formatted(element.getSimpleName());
    }
}
