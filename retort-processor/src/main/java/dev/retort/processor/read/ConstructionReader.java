// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/// Reads of what a class can be made.
final class ConstructionReader {

    private final TypeReader types;
    private final Placement placement;

    ConstructionReader(TypeReader types, Placement placement) {
        this.types = types;
        this.placement = placement;
    }

    /// The parameters of the only constructor; empty where there are several, and where something that it takes cannot
    /// be provided.
    Optional<List<ClassName>> read(TypeElement element) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements());
        boolean abstractOrInner = element.getModifiers().contains(Modifier.ABSTRACT) || Placement.isInner(element);
        if (constructors.size() != 1 || abstractOrInner) return Optional.empty();
        ExecutableElement constructor = constructors.getFirst();
        if (constructor.getModifiers().contains(Modifier.PRIVATE)) return Optional.empty();
        var taken = new ArrayList<ClassName>();
        for (VariableElement parameter : constructor.getParameters())
            provided(parameter).ifPresent(taken::add);
        return taken.size() == constructor.getParameters().size() ? Optional.of(taken) : Optional.empty();
    }

    private Optional<ClassName> provided(VariableElement parameter) {
        if (!(parameter.asType() instanceof DeclaredType declared)) return Optional.empty();
        var type = (TypeElement) declared.asElement();
        boolean own = type.getTypeParameters().isEmpty()
                && placement.mistake(type, parameter).isEmpty()
                && !type.getQualifiedName().toString().startsWith("java.lang.");
        return own ? Optional.of(types.className(type)) : Optional.empty();
    }
}
