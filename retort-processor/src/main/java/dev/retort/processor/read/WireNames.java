// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.Naming;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// What declarations are called in JSON.
final class WireNames {

    private WireNames() {}

    /// The name of what a `@Json` type holds.
    ///
    /// @param type    the type, whose policy counts
    /// @param element a component, a constant or a record
    static String of(TypeElement type, Element element) {
        return Annotations.find(element, "Name")
                .map(Annotations::text)
                .orElseGet(() -> naming(type).of(element.getSimpleName().toString()));
    }

    /// The names of a record's members.
    static List<String> ofMembers(TypeElement element) {
        return Stream.concat(
                        element.getRecordComponents().stream()
                                .filter(component -> !Annotations.isPresent(component, "Json.Ignore")),
                        ComputedReader.methods(element).stream())
                .map(member -> of(element, member))
                .toList();
    }

    private static Naming naming(TypeElement type) {
        return Annotations.find(type, "Json").map(WireNames::naming).orElse(Naming.AS_IS);
    }

    private static Naming naming(AnnotationMirror json) {
        return json.getElementValues().entrySet().stream()
                .filter(entry -> Annotations.name(entry.getKey()).equals("naming"))
                .map(entry -> (VariableElement) entry.getValue().getValue())
                .map(constant -> Naming.valueOf(constant.getSimpleName().toString()))
                .findFirst()
                .orElse(Naming.AS_IS);
    }
}
