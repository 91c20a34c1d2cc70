// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/// What `@Json` says of a type: on itself, or else on its package, or else on its module.
final class JsonPolicy {

    private JsonPolicy() {}

    /// The name of the constant that an attribute was given; empty when it was not written, or the type is not `@Json`.
    ///
    /// @param policy the type; for one of another jar, the declaration that speaks in its place
    static Optional<String> of(Element policy, String attribute) {
        if (policy instanceof TypeElement && !Annotations.isPresent(policy, "Json")) return Optional.empty();
        return Stream.<Element>iterate(policy, each -> each != null, Element::getEnclosingElement)
                .filter(each -> each.equals(policy)
                        || each.getKind() == ElementKind.PACKAGE
                        || each.getKind() == ElementKind.MODULE)
                .flatMap(each -> Annotations.find(each, "Json").stream())
                .flatMap(json -> Annotations.constant(json, attribute).stream())
                .findFirst();
    }
}
