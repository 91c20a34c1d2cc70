// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.OperationNote.CallBack;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads `@CallsBack`.
final class CallBackReader {

    private final TypeReader types;
    private final Findings findings;

    CallBackReader(TypeReader types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    List<CallBack> read(ExecutableElement method) {
        var calls = new ArrayList<CallBack>();
        var names = new HashSet<String>();
        for (AnnotationMirror mirror : Annotations.all(method, "CallsBack")) {
            Optional<CallBack> call = call(method, mirror);
            call.filter(each -> !names.add(each.name()))
                    .ifPresent(again -> findings.error(
                            Site.of(method, mirror),
                            "%s() calls back twice as “%s”: give one of them another name"
                                    .formatted(method.getSimpleName(), again.name())));
            call.ifPresent(calls::add);
        }
        return calls;
    }

    private Optional<CallBack> call(ExecutableElement method, AnnotationMirror mirror) {
        var type = (TypeMirror) Annotations.value(mirror).orElseThrow().getValue();
        if (!(type instanceof DeclaredType declared) || !Annotations.isPresent(declared.asElement(), "Webhooks")) {
            findings.error(
                    Site.of(method, mirror),
                    "@CallsBack on %s() names %s, which has no @Webhooks: name an interface that has"
                            .formatted(method.getSimpleName(), TypeReader.described(type)));
            return Optional.empty();
        }
        String at = Annotations.attributeText(mirror, "at");
        if (at.isBlank()) {
            findings.error(
                    Site.of(method, mirror),
                    "@CallsBack on %s() does not say where: write an address such as {$request.query.url}"
                            .formatted(method.getSimpleName()));
            return Optional.empty();
        }
        var element = (TypeElement) declared.asElement();
        String name = Annotations.attributeText(mirror, "name");
        return Optional.of(new CallBack(
                name.isEmpty() ? uncapitalized(element.getSimpleName().toString()) : name,
                at,
                types.className(element)));
    }

    private static String uncapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
