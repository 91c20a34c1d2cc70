// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// Endpoints are the methods that a resource declares itself; those of its supertypes must not be lost
/// without a word.
final class InheritedEndpoints {

    private final Elements elements;
    private final Types types;
    private final Findings findings;

    InheritedEndpoints(Elements elements, Types types, Findings findings) {
        this.elements = elements;
        this.types = types;
        this.findings = findings;
    }

    /// Reports the endpoints of supertypes that the resource does not declare again.
    void check(TypeElement resource) {
        check(resource, resource.asType());
    }

    private void check(TypeElement resource, TypeMirror type) {
        for (TypeMirror supertype : types.directSupertypes(type)) {
            var element = (TypeElement) ((DeclaredType) supertype).asElement();
            for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
                if (ResourceReader.verbs(method).isEmpty() || isDeclaredAgain(method, resource)) continue;
                findings.error(
                        Site.of(resource),
                        "%1$s inherits %2$s() from %3$s, but not as an endpoint: override %2$s() in %1$s with the annotations"
                                .formatted(resource.getSimpleName(), method.getSimpleName(), element.getSimpleName()));
            }
            check(resource, supertype);
        }
    }

    private boolean isDeclaredAgain(ExecutableElement method, TypeElement resource) {
        List<ExecutableElement> own = ElementFilter.methodsIn(resource.getEnclosedElements());
        return own.stream()
                .anyMatch(each -> elements.overrides(each, method, resource)
                        && !ResourceReader.verbs(each).isEmpty());
    }
}
