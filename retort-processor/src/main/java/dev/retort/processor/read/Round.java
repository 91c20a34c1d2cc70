// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// What one round declared, found by annotations of Retort's: `Get`, `Json.Value`.
record Round(RoundEnvironment environment, Elements elements) {

    Set<? extends Element> annotated(String annotation) {
        TypeElement type = elements.getTypeElement("dev.retort." + annotation);
        return type == null ? Set.of() : environment.getElementsAnnotatedWith(type);
    }

    /// Those with an annotation that may be repeated, whose container is called `List` or `All`.
    Set<Element> annotatedOnceOrMore(String annotation) {
        var places = new LinkedHashSet<Element>(annotated(annotation));
        places.addAll(annotated(annotation + ".List"));
        places.addAll(annotated(annotation + ".All"));
        return places;
    }
}
