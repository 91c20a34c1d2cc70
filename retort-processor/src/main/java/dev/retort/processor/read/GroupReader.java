// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.Style;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads parameters that are records, whose components are the parameters of a request.
final class GroupReader {

    private final TypeReader types;
    private final DefaultReader defaults;
    private final DocReader docs;
    private final Placement placement;
    private final Findings findings;

    GroupReader(TypeReader types, DefaultReader defaults, DocReader docs, Placement placement, Findings findings) {
        this.types = types;
        this.defaults = defaults;
        this.docs = docs;
        this.placement = placement;
        this.findings = findings;
    }

    /// The record that a parameter is, alone or in an `Optional`; empty for other types, and for records that
    /// are single values.
    static Optional<TypeElement> recordOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) return Optional.empty();
        var element = (TypeElement) declared.asElement();
        if (element.getQualifiedName().contentEquals("java.util.Optional")) {
            return declared.getTypeArguments().stream()
                    .findFirst()
                    .filter(argument -> !isOptional(argument))
                    .flatMap(GroupReader::recordOf);
        }
        boolean group = element.getKind() == ElementKind.RECORD
                && !Annotations.isPresent(element, "Json.Value")
                && !ValueReader.isMarked(element);
        return group ? Optional.of(element) : Optional.empty();
    }

    private static boolean isOptional(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional");
    }

    /// Reads such a parameter; empty when its record cannot be a group, which is then reported.
    ///
    /// @param place the annotation that says where the components come from
    Optional<Resource.Parameter> read(VariableElement parameter, AnnotationMirror place, TypeElement record) {
        String name = parameter.getSimpleName().toString();
        Role role = ParameterReader.role(place);
        String mistake = mistake(parameter, place, record);
        if (!mistake.isEmpty()) {
            findings.error(Annotations.site(parameter, place), mistake);
            return Optional.empty();
        }
        if (!Annotations.isPresent(record, "Json")) types.refuseConstraints(record);
        var members = new ArrayList<Resource.Parameter>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            member(component, record, role).ifPresent(members::add);
        }
        if (members.size() < record.getRecordComponents().size()) return Optional.empty();
        members.forEach(member -> checkNames(member, parameter));
        Style style = ParameterReader.style(place);
        if (style == Style.BRACKETS) members.replaceAll(member -> member.inBrackets(name));
        var group = new Resource.Group(types.className(record), members, isClosed(place, record), docs.of(record));
        return Optional.of(new Resource.Parameter(
                name,
                name,
                List.of(),
                role,
                true,
                new Use(new Type.Structure(group.type(), List.of()), types.constraints(parameter), false),
                defaults.read(parameter),
                Annotations.site(parameter, place),
                Optional.of(group),
                style,
                false));
    }

    /// The code that reads a group stands beside its parameter, and not beside its record.
    private void checkNames(Resource.Parameter member, VariableElement parameter) {
        placement
                .hidden(member.use().type(), parameter)
                .forEach(each -> findings.error(
                        member.site(),
                        "%s cannot be named where '%s' is read: make it public"
                                .formatted(each.simple(), parameter.getSimpleName())));
        if (member.fallback().orElse(null) instanceof DefaultValue.Made(ClassName owner, String method, Site site))
            checkCall(owner, method, site, parameter);
        Stream.concat(Stream.of(member.use()), member.use().type().parts().stream())
                .flatMap(use -> use.constraints().stream())
                .forEach(constraint -> constraint
                        .own()
                        .ifPresent(own -> checkCall(own.owner(), own.method(), constraint.site(), parameter)));
    }

    private void checkCall(ClassName owner, String method, Site site, VariableElement parameter) {
        if (!placement.isHidden(owner, method, parameter)) return;
        findings.error(
                site,
                "%s.%s() cannot be called where '%s' is read: make the class and the method public"
                        .formatted(owner.simple(), method, parameter.getSimpleName()));
    }

    private static boolean isClosed(AnnotationMirror place, TypeElement record) {
        return Annotations.constant(place, "unknown")
                .filter(policy -> !policy.equals("INHERIT"))
                .or(() -> JsonPolicy.of(record, "unknown"))
                .filter("REFUSE"::equals)
                .isPresent();
    }

    private String mistake(VariableElement parameter, AnnotationMirror place, TypeElement record) {
        String name = parameter.getSimpleName().toString();
        String type = record.getSimpleName().toString();
        String unnamed = placement.mistake(record, parameter);
        if (!unnamed.isEmpty()) return unnamed;
        if (!record.getTypeParameters().isEmpty())
            return "'%s': %s is generic, and so cannot be a group of parameters: write a record for each use"
                    .formatted(name, type);
        boolean maybe = isOptional(parameter.asType())
                || Annotations.isNullable(parameter.getAnnotationMirrors())
                || Annotations.isNullable(parameter.asType().getAnnotationMirrors());
        if (maybe)
            return "'%s' is a group of parameters, which is always there: write %s, and make its components optional"
                    .formatted(name, type);
        if (!Annotations.text(place).isEmpty())
            return "'%s' is a group of parameters, which have the names of its components: remove the name"
                    .formatted(name);
        return "";
    }

    private Optional<Resource.Parameter> member(RecordComponentElement component, TypeElement record, Role role) {
        String name = component.getSimpleName().toString();
        Element field = JsonTypeReader.field(record, component);
        if (isKept(component)) return Optional.empty();
        Optional<AnnotationMirror> own = Annotations.find(component, "Part");
        if (own.isPresent() && role != Role.FORM) {
            findings.error(Site.of(component, own.get()), misplaced(name, role, "Part"));
            return Optional.empty();
        }
        for (String place : ParameterReader.PLACES) {
            Optional<AnnotationMirror> found = Annotations.find(component, place);
            if (found.isEmpty()) continue;
            if (ParameterReader.role(found.get()) != role) {
                findings.error(Site.of(component, found.get()), misplaced(name, role, place));
                return Optional.empty();
            }
            if (ParameterReader.isOfGroups(component, found.get(), findings)) return Optional.empty();
            own = found;
        }
        try {
            Use use = types.use(field);
            Role placed = role;
            if (role == Role.FORM && use.type().isFile()) placed = Role.FILE;
            if (own.isPresent() && ParameterReader.role(own.get()) == Role.PART) placed = Role.PART;
            var member = new Resource.Parameter(
                            name,
                            ParameterReader.wireName(name, written(record, component, own), role),
                            placed,
                            own.isPresent(),
                            use,
                            defaults.read(component),
                            own.map(mirror -> Annotations.site(component, mirror))
                                    .orElseGet(() -> Site.of(field)),
                            Optional.empty())
                    .alsoCalled(WireNames.aliases(component))
                    .written(own.map(ParameterReader::style).orElse(Style.REPEAT));
            return Optional.of(Annotations.isPresent(component, "Hidden") ? member.asHidden() : member);
        } catch (NoCodecException reason) {
            findings.error(
                    Site.of(field),
                    "component '%s' of %s is nothing that a parameter can hold: %s"
                            .formatted(name, record.getSimpleName(), reason.getMessage()));
            return Optional.empty();
        }
    }

    private static String misplaced(String name, Role role, String place) {
        return "'%s' is in a group of %s parameters: remove @%s".formatted(name, role.word(), place);
    }

    /// Reports a component that no request is to set.
    ///
    /// @return whether it is one
    private boolean isKept(RecordComponentElement component) {
        boolean kept = false;
        for (String name : List.of("Json.ReadOnly", "Json.Ignore")) {
            Optional<AnnotationMirror> mirror = Annotations.find(component, name);
            kept |= mirror.isPresent();
            mirror.ifPresent(found -> findings.error(
                    Site.of(component, found),
                    "'%s' is set by no request, and every component of a group is: take the record as a body, or write one without '%s'"
                            .formatted(component.getSimpleName(), component.getSimpleName())));
        }
        return kept;
    }

    /// The name that an annotation of the place gives, or that a `@Json` record has in JSON; empty where it is
    /// the component's own.
    private static String written(
            TypeElement record, RecordComponentElement component, Optional<AnnotationMirror> own) {
        String name = own.map(Annotations::text).orElse("");
        if (!name.isEmpty()) return name;
        String inJson = WireNames.of(record, component);
        return component.getSimpleName().contentEquals(inJson) ? "" : inJson;
    }
}
