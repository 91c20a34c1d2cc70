// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.report.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads sealed interfaces with `@Json`.
final class UnionReader {

    private final TypeReader types;
    private final Findings findings;

    UnionReader(TypeReader types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    static boolean isUnion(TypeElement element) {
        return element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
    }

    /// Reads a sealed interface; empty when something that it permits is no record with a codec, which is then
    /// reported.
    Optional<JsonType> read(TypeElement element, Doc doc) {
        var choices = new ArrayList<JsonType.Choice>();
        if (!addChoices(element, element, choices)) return Optional.empty();
        return Optional.of(new JsonType.Union(
                types.className(element), types.discriminator(element), choices, doc, types.site(element)));
    }

    /// Adds what an interface permits; what a sealed interface among it permits stands for that.
    private boolean addChoices(TypeElement sealed, TypeElement union, List<JsonType.Choice> choices) {
        boolean good = true;
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            var element = (TypeElement) ((DeclaredType) permitted).asElement();
            if (isUnion(element)) {
                good &= addChoices(element, union, choices);
            } else if (isRecord(element)) {
                JsonType.Choice choice = choice(element, union);
                if (choices.stream().noneMatch(each -> each.name().equals(choice.name()))) choices.add(choice);
            } else {
                findings.error(types.site(union), refusal(union, element));
                good = false;
            }
        }
        return good;
    }

    private String refusal(TypeElement union, TypeElement permitted) {
        String name = permitted.getSimpleName().toString();
        boolean plain = permitted.getKind() == ElementKind.RECORD
                && permitted.getTypeParameters().isEmpty();
        return "%s permits %s, which cannot be told by a discriminator: %s"
                .formatted(
                        union.getSimpleName(),
                        name,
                        plain && types.isImported(union)
                                ? "import it, too, with @Json.Import(type = %s.class)".formatted(name)
                                : "make it a @Json record without type parameters");
    }

    private boolean isRecord(TypeElement element) {
        return element.getKind() == ElementKind.RECORD
                && (types.isImported(element) || Annotations.isPresent(element, "Json"))
                && element.getTypeParameters().isEmpty();
    }

    private JsonType.Choice choice(TypeElement element, TypeElement union) {
        return new JsonType.Choice(
                types.className(element),
                WireNames.of(types.policy(union), element),
                WireNames.ofMembers(element, types.policy(element)));
    }
}
