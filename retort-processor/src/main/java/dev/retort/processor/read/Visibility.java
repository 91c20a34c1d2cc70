// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Which methods of the program generated code can call.
final class Visibility {

    private Visibility() {}

    /// Whether a static method cannot be called from beside somebody who names it.
    static boolean isHidden(ExecutableElement function, Element user, Elements elements) {
        boolean beside = elements.getPackageOf(function).equals(elements.getPackageOf(user));
        boolean open = function.getModifiers().contains(Modifier.PUBLIC);
        for (Element each = function.getEnclosingElement(); each instanceof TypeElement type; ) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) return true;
            open &= type.getModifiers().contains(Modifier.PUBLIC)
                    || type.getEnclosingElement() instanceof TypeElement outer
                            && outer.getKind().isInterface();
            each = type.getEnclosingElement();
        }
        return !open && !beside;
    }
}
