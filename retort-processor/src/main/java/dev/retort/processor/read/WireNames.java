// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.Naming;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// What declarations are called in JSON.
final class WireNames {

    private WireNames() {}

    /// The name of what a `@Json` type holds.
    ///
    /// @param policy  the type; for one of another jar, the declaration that speaks in its place
    /// @param element a component, a constant or a record
    static String of(Element policy, Element element) {
        return Annotations.find(element, "Name")
                .map(Annotations::text)
                .orElseGet(() -> naming(policy).of(element.getSimpleName().toString()));
    }

    /// The names of a record's members, aliases included.
    static List<String> ofMembers(TypeElement element, Element policy) {
        return Stream.concat(
                        element.getRecordComponents().stream()
                                .filter(component -> !Annotations.isPresent(component, "Json.Ignore")
                                        && !Annotations.isPresent(component, "Json.Rest")),
                        ComputedReader.methods(element).stream())
                .flatMap(member -> Stream.concat(Stream.of(of(policy, member)), aliases(member).stream()))
                .toList();
    }

    /// What requests may call a component, too.
    static List<String> aliases(Element component) {
        return Annotations.find(component, "Name").flatMap(mirror -> Annotations.attribute(mirror, "aliases")).stream()
                .flatMap(written -> ((List<?>) written.getValue()).stream())
                .map(each -> String.valueOf(((AnnotationValue) each).getValue()))
                .toList();
    }

    private static Naming naming(Element policy) {
        return JsonPolicy.of(policy, "naming").map(Naming::valueOf).orElse(Naming.AS_IS);
    }
}
