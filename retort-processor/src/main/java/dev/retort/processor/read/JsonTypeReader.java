// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.Nulls;
import dev.retort.Unknown;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.JsonType.Access;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;

/// Reads declarations with `@Json`, `@Json.Value` or `@Json.Untagged`.
final class JsonTypeReader {

    private static final List<Access> ONE_WAY =
            List.of(Access.READ_ONLY, Access.WRITE_ONLY, Access.IGNORED, Access.REST);

    private final TypeReader types;
    private final DefaultReader defaults;
    private final UnionReader unions;
    private final UntaggedReader untagged;
    private final TupleReader tuples;
    private final ComputedReader computed;
    private final ValueReader values;
    private final DocReader docs;
    private final Placement placement;
    private final Findings findings;
    private final List<MissingCodec> missing;

    /// @param missing gathers the components whose types have no codec; which way leads to them is known when
    ///                all are read
    JsonTypeReader(
            TypeReader types,
            DefaultReader defaults,
            DocReader docs,
            Placement placement,
            Findings findings,
            List<MissingCodec> missing) {
        this.types = types;
        this.defaults = defaults;
        this.unions = new UnionReader(types, findings);
        this.values = new ValueReader(types, findings);
        this.untagged = new UntaggedReader(types, this::members, findings);
        this.computed = new ComputedReader(types, docs, findings, missing);
        this.tuples = new TupleReader(types, findings, missing);
        this.docs = docs;
        this.placement = placement;
        this.findings = findings;
        this.missing = missing;
    }

    /// The same for classes of other jars.
    JsonTypeReader within(Import imported) {
        return new JsonTypeReader(types.within(imported), defaults, docs, placement, findings, missing);
    }

    /// Reads a declaration; empty when it cannot have a codec at all, which is then reported.
    Optional<JsonType> read(TypeElement element) {
        if (placement.isUnreachable(element)) {
            findings.error(Site.of(element), Placement.unreachable(element));
            return Optional.empty();
        }
        types.refuseConstraints(element);
        Doc doc = docs.of(element);
        Site site = types.site(element);
        if (Annotations.isPresent(element, "Json.Untagged")) return untagged.read(element, doc);
        if (Annotations.isPresent(element, "Json.Tuple")) return tuples.read(element, doc);
        if (ValueReader.isMarked(element)) return values.read(element, doc);
        boolean value = Annotations.isPresent(element, "Json.Value");
        boolean generic = !element.getTypeParameters().isEmpty();
        if (element.getKind() == ElementKind.RECORD && value && !generic) return value(element, doc, site);
        if (element.getKind() == ElementKind.RECORD && !value) return structure(element, doc, site);
        if (UnionReader.isUnion(element) && !value && !generic) return unions.read(element, doc);
        if (element.getKind() == ElementKind.ENUM && !value) {
            return Optional.of(new JsonType.Enumeration(
                    types.className(element), TypeReader.constants(element, types.policy(element)), doc, site));
        }
        boolean whole = value && (element.getKind() == ElementKind.ENUM || element.getKind() == ElementKind.CLASS);
        findings.error(
                site,
                whole
                        ? "%s cannot be @Json.Value as a whole: put @Json.Value on the field or the method that gives its value"
                                .formatted(element.getSimpleName())
                        : "%s cannot be %s: make it a record%s"
                                .formatted(
                                        element.getSimpleName(),
                                        value ? "@Json.Value" : "@Json",
                                        value
                                                ? " without type parameters, or use @Json"
                                                : ", an enum or a sealed interface"
                                                        + (generic ? " without type parameters" : "")));
        return Optional.empty();
    }

    private Optional<JsonType> structure(TypeElement element, Doc doc, Site site) {
        for (TypeParameterElement parameter : element.getTypeParameters()) {
            if (isUnbounded(parameter)) continue;
            findings.error(
                    Site.of(parameter),
                    "type parameter %s of %s has a bound, which its codec cannot keep: remove the bound"
                            .formatted(parameter.getSimpleName(), element.getSimpleName()));
            return Optional.empty();
        }
        List<String> parameters = element.getTypeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        List<JsonType.Member> members = members(element);
        members.addAll(computed.members(element));
        return Optional.of(new JsonType.Structure(
                types.className(element),
                parameters,
                members,
                unknown(element),
                JsonPolicy.of(types.policy(element), "nulls")
                        .map(Nulls::valueOf)
                        .orElse(Nulls.WRITE),
                computed.described(element, doc),
                site));
    }

    private Unknown unknown(TypeElement element) {
        return JsonPolicy.of(types.policy(element), "unknown")
                .map(Unknown::valueOf)
                .orElse(Unknown.INHERIT);
    }

    private static boolean isUnbounded(TypeParameterElement parameter) {
        return parameter.getBounds().stream()
                .allMatch(bound -> TypeReader.described(bound).equals("java.lang.Object"));
    }

    private Optional<JsonType> value(TypeElement element, Doc doc, Site site) {
        try {
            types.underlying(element);
        } catch (NoCodecException noScalar) {
            findings.error(site, noScalar.getMessage());
            return Optional.empty();
        }
        Optional<JsonType.Member> only = members(element).stream().findFirst();
        only.flatMap(JsonType.Member::fallback)
                .ifPresent(fallback -> findings.error(
                        fallback.site(),
                        "what %1$s is made of is always there: remove @Default, and put it where %1$s is used"
                                .formatted(element.getSimpleName())));
        return only.map(member -> new JsonType.Value(
                types.className(element), member, Optional.empty(), member.name() + "()", doc, site));
    }

    private List<JsonType.Member> members(TypeElement element) {
        var members = new ArrayList<JsonType.Member>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            // Constraints are not for components: the compiler copies them to the field, and only there are all of
            // them.
            Element field = field(element, component);
            Access access = access(component);
            Optional<DefaultValue> fallback = defaults.read(component);
            if (access == Access.IGNORED && !(fallback.orElse(null) instanceof DefaultValue.Written)) {
                members.add(ignored(component, field, fallback));
                continue;
            }
            try {
                members.add(member(
                        component,
                        WireNames.of(types.policy(element), component),
                        field,
                        types.use(field),
                        access,
                        fallback));
            } catch (NoCodecException reason) {
                String name = component.getSimpleName().toString();
                missing.add(new MissingCodec(types.className(element), name, reason.getMessage(), types.site(field)));
            }
        }
        return members;
    }

    private Access access(RecordComponentElement component) {
        Access access = Access.BOTH;
        for (Access each : ONE_WAY) {
            Optional<AnnotationMirror> mirror = Annotations.find(component, each.annotation());
            if (mirror.isEmpty()) continue;
            if (access != Access.BOTH) {
                findings.error(
                        Site.of(component, mirror.get()),
                        "'%s' has two of @Json.ReadOnly, @Json.WriteOnly, @Json.Ignore and @Json.Rest: keep one"
                                .formatted(component.getSimpleName()));
            }
            access = each;
        }
        return access;
    }

    /// A component that JSON never shows needs no codec.
    private static JsonType.Member ignored(
            RecordComponentElement component, Element field, Optional<DefaultValue> fallback) {
        String name = component.getSimpleName().toString();
        boolean nullable = Annotations.isNullable(field.getAnnotationMirrors())
                || Annotations.isNullable(field.asType().getAnnotationMirrors());
        boolean optional = field.asType() instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional");
        Use anything = new Use(new Type.Anything(), List.of(), nullable);
        Use use = optional ? new Use(new Type.Maybe(anything), List.of(), nullable) : anything;
        return new JsonType.Member(name, name, List.of(), use, fallback, Access.IGNORED, Site.of(field));
    }

    private static JsonType.Member member(
            RecordComponentElement component,
            String wireName,
            Element field,
            Use use,
            Access access,
            Optional<DefaultValue> fallback) {
        return new JsonType.Member(
                component.getSimpleName().toString(),
                wireName,
                WireNames.aliases(component),
                use,
                fallback,
                access,
                Site.of(field));
    }

    static Element field(TypeElement element, RecordComponentElement component) {
        for (Element each : element.getEnclosedElements()) {
            boolean same = each.getSimpleName().equals(component.getSimpleName());
            if (same && each.getKind() == ElementKind.FIELD) return each;
        }
        throw new IllegalStateException(element + " has no field for its component " + component);
    }
}
