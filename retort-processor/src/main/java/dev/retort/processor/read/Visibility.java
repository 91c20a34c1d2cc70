// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Which classes and methods of the program generated code can name.
final class Visibility {

    private Visibility() {}

    /// Whether a class or a static method cannot be named from beside somebody who does.
    static boolean isHidden(Element named, Element user, Elements elements) {
        boolean beside = elements.getPackageOf(named).equals(elements.getPackageOf(user));
        boolean open = named.getModifiers().contains(Modifier.PUBLIC);
        for (Element each = named.getEnclosingElement(); each instanceof TypeElement type; ) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) return true;
            open &= type.getModifiers().contains(Modifier.PUBLIC)
                    || type.getEnclosingElement() instanceof TypeElement outer
                            && outer.getKind().isInterface();
            each = type.getEnclosingElement();
        }
        return !open && !beside;
    }
}
