// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// A place in the source, as exact as the compiler knows it.
///
/// @param element    what was declared there
/// @param annotation an annotation on it, or `null` for the declaration itself
/// @param value      a value in the annotation, or `null` for the whole annotation
public record Site(Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

    public static Site of(Element element) {
        return new Site(element, null, null);
    }

    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, annotation, null);
    }
}
