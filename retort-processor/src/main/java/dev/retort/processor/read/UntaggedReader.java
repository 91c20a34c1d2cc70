// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.JsonType.Member;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.UntaggedForm;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads sealed interfaces with `@Json.Untagged`.
final class UntaggedReader {

    private final TypeReader types;
    private final Function<TypeElement, List<Member>> members;
    private final Findings findings;

    /// @param members reads the members of a record
    UntaggedReader(TypeReader types, Function<TypeElement, List<Member>> members, Findings findings) {
        this.types = types;
        this.members = members;
        this.findings = findings;
    }

    /// Reads a sealed interface; empty when it is none, or permits something that is neither a record with a codec
    /// nor a scalar, which is then reported.
    Optional<JsonType> read(TypeElement element, Doc doc) {
        if (!UnionReader.isUnion(element) || !element.getTypeParameters().isEmpty()) {
            findings.error(
                    Site.of(element),
                    "%s cannot be @Json.Untagged: make it a sealed interface without type parameters"
                            .formatted(element.getSimpleName()));
            return Optional.empty();
        }
        var forms = new LinkedHashMap<TypeElement, UntaggedForm>();
        if (!addForms(element, element, forms)) return Optional.empty();
        return Optional.of(
                new JsonType.Untagged(types.className(element), List.copyOf(forms.values()), doc, Site.of(element)));
    }

    /// Adds what an interface permits; what a sealed interface among it permits stands for that.
    private boolean addForms(TypeElement sealed, TypeElement union, Map<TypeElement, UntaggedForm> forms) {
        boolean good = true;
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            var element = (TypeElement) ((DeclaredType) permitted).asElement();
            if (UnionReader.isUnion(element)) {
                good &= addForms(element, union, forms);
                continue;
            }
            Optional<UntaggedForm> form = form(element);
            form.ifPresent(found -> forms.putIfAbsent(element, found));
            if (form.isPresent()) continue;
            good = false;
            findings.error(
                    Site.of(union),
                    "%s permits %s, which has no form in JSON: make it a @Json record without type parameters, a @Json.Value record or an enum"
                            .formatted(union.getSimpleName(), element.getSimpleName()));
        }
        return good;
    }

    private Optional<UntaggedForm> form(TypeElement element) {
        try {
            Type type = types.use(element.asType(), Spot.of(element)).type();
            return switch (type) {
                case Type.Structure(var _, var arguments)
                when arguments.isEmpty() -> Optional.of(record(element, type));
                case Type.Value _ -> Optional.of(scalar(element, type, isOpen(element)));
                case Type.Enumeration _ -> Optional.of(scalar(element, type, false));
                default -> Optional.empty();
            };
        } catch (NoCodecException _) {
            return Optional.empty();
        }
    }

    private UntaggedForm record(TypeElement element, Type type) {
        List<Member> all =
                members.apply(element).stream().filter(Member::isShown).toList();
        var aliases = new LinkedHashMap<String, List<String>>();
        for (Member member : all) {
            if (member.required() && !member.aliases().isEmpty()) aliases.put(member.wireName(), member.aliases());
        }
        return new UntaggedForm(
                type,
                types.className(element),
                all.stream().filter(Member::required).map(Member::wireName).toList(),
                all.stream()
                        .filter(Predicate.not(Member::required))
                        .map(Member::wireName)
                        .toList(),
                aliases,
                false);
    }

    private UntaggedForm scalar(TypeElement element, Type type, boolean open) {
        return new UntaggedForm(type, types.className(element), List.of(), List.of(), Map.of(), open);
    }

    /// Whether it is a record of which no constraint and no constructor refuses what its type can hold.
    private boolean isOpen(TypeElement element) {
        boolean explicit = element.getEnclosedElements().stream()
                .anyMatch(each -> each.getKind() == ElementKind.CONSTRUCTOR && types.isExplicit(each));
        return element.getKind() == ElementKind.RECORD
                && !explicit
                && members.apply(element).stream()
                        .allMatch(member -> member.use().constraints().isEmpty());
    }
}
