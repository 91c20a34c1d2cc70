// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/// Reads `@Json.Tuple` records.
final class TupleReader {

    private final TypeReader types;
    private final Findings findings;
    private final List<MissingCodec> missing;

    TupleReader(TypeReader types, Findings findings, List<MissingCodec> missing) {
        this.types = types;
        this.findings = findings;
        this.missing = missing;
    }

    Optional<JsonType> read(TypeElement element, Doc doc) {
        Site site = Site.of(element);
        String name = element.getSimpleName().toString();
        if (element.getKind() != ElementKind.RECORD
                || !element.getTypeParameters().isEmpty()) {
            findings.error(site, "%s cannot be @Json.Tuple: make it a record without type parameters".formatted(name));
            return Optional.empty();
        }
        if (element.getRecordComponents().isEmpty()) {
            findings.error(site, "%s is a @Json.Tuple of nothing: give it components".formatted(name));
            return Optional.empty();
        }
        if (Annotations.isPresent(element, "Json")) {
            findings.error(site, "%s is @Json, an object, and @Json.Tuple, an array: keep one of them".formatted(name));
            return Optional.empty();
        }
        ClassName className = types.className(element);
        return Optional.of(new JsonType.Tuple(className, members(element, className), doc, site));
    }

    private List<JsonType.Member> members(TypeElement element, ClassName owner) {
        var members = new ArrayList<JsonType.Member>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            refuseDefault(component);
            Element field = JsonTypeReader.field(element, component);
            String name = component.getSimpleName().toString();
            try {
                Use use = types.use(field);
                if (use.type() instanceof Type.Maybe)
                    throw new NoCodecException(
                            "an element of a tuple is always there: make it @Nullable, so that null stands for it");
                members.add(new JsonType.Member(name, name, use, Optional.empty(), Site.of(field)));
            } catch (NoCodecException reason) {
                missing.add(new MissingCodec(owner, name, reason.getMessage(), Site.of(field)));
            }
        }
        return members;
    }

    private void refuseDefault(RecordComponentElement component) {
        Annotations.find(component, "Default")
                .ifPresent(mirror -> findings.error(
                        Site.of(component, mirror),
                        "'%s' is an element of a tuple, which is always there: remove @Default"
                                .formatted(component.getSimpleName())));
    }
}
