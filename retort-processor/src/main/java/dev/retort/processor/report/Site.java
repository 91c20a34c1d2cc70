// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.report;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// A place in the source, as exact as the compiler knows it.
///
/// @param element    what was declared there
/// @param annotation an annotation on it, or `null` for the declaration itself
/// @param value      a value in the annotation, or `null` for the whole annotation
/// @param way        which type argument bears the annotation: `[1, 0]` for the `String` in `Map<Integer,
///                   List<String>>`; empty when the declaration itself does
public record Site(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        List<Integer> way) {

    public Site {
        way = List.copyOf(way);
    }

    /// Whether the standard interface of compilers finds no annotation there: on a type argument, or on a
    /// component of a record and not on its field.
    boolean isHidden() {
        return annotation != null
                && (!way.isEmpty() || !element.getAnnotationMirrors().contains(annotation));
    }

    public static Site of(Element element) {
        return new Site(element, null, null, List.of());
    }

    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, annotation, null, List.of());
    }
}
