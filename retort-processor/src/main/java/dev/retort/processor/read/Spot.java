// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// A type as it stands in a declaration: the declaration's own, or an argument of it.
///
/// @param way the positions of the type arguments that lead to it, from the outside inwards
record Spot(Element declaration, List<Integer> way) {

    static Spot of(Element declaration) {
        return new Spot(declaration, List.of());
    }

    Spot argument(int index) {
        return new Spot(
                declaration, Stream.concat(way.stream(), Stream.of(index)).toList());
    }

    Site site(AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return new Site(declaration, annotation, value, way);
    }
}
