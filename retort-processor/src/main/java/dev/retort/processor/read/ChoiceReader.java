// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Choice;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads sealed interfaces of records with `@Status`, each of which is an answer.
final class ChoiceReader {

    private final ResultReader results;
    private final TypeReader types;
    private final DocReader docs;
    private final Placement placement;
    private final Findings findings;

    ChoiceReader(ResultReader results, TypeReader types, DocReader docs, Placement placement, Findings findings) {
        this.results = results;
        this.types = types;
        this.docs = docs;
        this.placement = placement;
        this.findings = findings;
    }

    /// The sealed interface that a type is, if what it permits are answers and not values.
    static Optional<TypeElement> choicesOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) return Optional.empty();
        var element = (TypeElement) declared.asElement();
        boolean choices = UnionReader.isUnion(element)
                && !isValue(element)
                && permitted(element).stream().anyMatch(each -> Annotations.isPresent(each, "Status"));
        return choices ? Optional.of(element) : Optional.empty();
    }

    /// Whether a record is one of the answers of a sealed interface.
    static boolean isChoice(TypeElement element) {
        return element.getKind() == ElementKind.RECORD
                && element.getInterfaces().stream()
                        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                        .anyMatch(each -> UnionReader.isUnion(each) && !isValue(each));
    }

    /// Whether an interface travels as JSON, instead of saying what is answered.
    private static boolean isValue(TypeElement element) {
        return Annotations.isPresent(element, "Json") || Annotations.isPresent(element, "Json.Untagged");
    }

    /// What an interface permits; what a sealed interface among it permits stands for that.
    private static List<TypeElement> permitted(TypeElement sealed) {
        var all = new ArrayList<TypeElement>();
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            var element = (TypeElement) ((DeclaredType) permitted).asElement();
            if (UnionReader.isUnion(element)) all.addAll(permitted(element));
            else if (!all.contains(element)) all.add(element);
        }
        return all;
    }

    /// @param method what returns them, beside which they are written
    List<Choice> read(TypeElement sealed, ExecutableElement method) throws NoCodecException {
        var choices = new ArrayList<Choice>();
        for (TypeElement element : permitted(sealed)) {
            String mistake = mistake(element, sealed, method);
            if (!mistake.isEmpty()) throw new NoCodecException(mistake);
            Choice choice = choice(element);
            checkNames(choice, method);
            choices.add(choice);
        }
        return choices;
    }

    private void checkNames(Choice choice, ExecutableElement method) throws NoCodecException {
        Optional<ClassName> hidden = Stream.concat(
                        choice.fields().stream().map(Choice.Field::use),
                        choice.body().flatMap(body -> body.result().json()).stream())
                .flatMap(use -> placement.hidden(use.type(), method))
                .findFirst();
        if (hidden.isPresent())
            throw new NoCodecException("%s, which %s holds, cannot be named where it is written: make it public"
                    .formatted(hidden.get().simple(), choice.type().simple()));
    }

    private String mistake(TypeElement element, TypeElement sealed, ExecutableElement method) {
        String name = element.getSimpleName().toString();
        if (!sealed.getTypeParameters().isEmpty()
                || !element.getTypeParameters().isEmpty())
            return "%s is generic, and so cannot be a choice of answers: write one without type parameters"
                    .formatted(sealed.getSimpleName());
        if (element.getKind() != ElementKind.RECORD)
            return "%s permits %s, which is not a record: make it one".formatted(sealed.getSimpleName(), name);
        if (!Annotations.isPresent(element, "Status"))
            return "%s is one of the answers of %s, but has no @Status: add @Status(200) or the like to it"
                    .formatted(name, sealed.getSimpleName());
        return placement.mistake(element, method);
    }

    private Choice choice(TypeElement element) throws NoCodecException {
        AnnotationMirror status = Annotations.find(element, "Status").orElseThrow();
        var site = Annotations.site(element, status);
        int code = ResultReader.status(status);
        if (Annotations.isPresent(element, "Json") || Annotations.isPresent(element, "View")) {
            var whole = new Choice.Body("", results.body(element, Spot.of(element), element, code));
            return new Choice(types.className(element), code, Optional.of(whole), List.of(), docs.of(element), site);
        }
        var fields = new ArrayList<Choice.Field>();
        Optional<Choice.Body> body = Optional.empty();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            Element field = JsonTypeReader.field(element, component);
            Optional<AnnotationMirror> header = Annotations.find(component, "Header");
            if (header.isPresent()) {
                field(element, component, field, header.get()).ifPresent(fields::add);
            } else if (Annotations.isPresent(component, "Body") && body.isEmpty()) {
                body = Optional.of(new Choice.Body(name, results.body(field, Spot.of(field), element, code)));
            } else {
                findings.error(Site.of(field), misplaced(element, name, body));
            }
        }
        return new Choice(types.className(element), code, body, fields, docs.of(element), site);
    }

    private static String misplaced(TypeElement element, String name, Optional<Choice.Body> body) {
        String record = element.getSimpleName().toString();
        if (body.isPresent())
            return "'%s': '%s' is the body of %s already. Make this one a @Header, or put both into a @Json record"
                    .formatted(name, body.get().component(), record);
        return "'%s' of %s is neither @Body nor @Header: say which, or make %s a @Json record to send it whole"
                .formatted(name, record, record);
    }

    private Optional<Choice.Field> field(
            TypeElement element, RecordComponentElement component, Element field, AnnotationMirror header)
            throws NoCodecException {
        String name = component.getSimpleName().toString();
        String written = Annotations.text(header);
        String wireName = written.isEmpty() ? capitalized(ParameterReader.wireName(name, "", Role.HEADER)) : written;
        Use use = types.use(field);
        var read = new Choice.Field(name, wireName, use);
        if (read.value().type().isScalar()) return Optional.of(read);
        findings.error(
                Annotations.site(component, header),
                "'%s' of %s: a header field is text: use a scalar or an Optional of one"
                        .formatted(name, element.getSimpleName()));
        return Optional.empty();
    }

    /// `retry-after` as `Retry-After`, as fields of answers are mostly written.
    private static String capitalized(String name) {
        return Pattern.compile("(?:^|-)[a-z]")
                .matcher(name)
                .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
    }
}
