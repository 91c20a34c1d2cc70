// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.JsonType.Access;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/// Reads the methods of a record that compute members: those with `@Json.Computed`.
final class ComputedReader {

    private final TypeReader types;
    private final DocReader docs;
    private final Findings findings;
    private final List<MissingCodec> missing;

    ComputedReader(TypeReader types, DocReader docs, Findings findings, List<MissingCodec> missing) {
        this.types = types;
        this.docs = docs;
        this.findings = findings;
        this.missing = missing;
    }

    List<JsonType.Member> members(TypeElement element) {
        var members = new ArrayList<JsonType.Member>();
        for (ExecutableElement method : methods(element))
            member(element, method).ifPresent(members::add);
        return members;
    }

    static List<ExecutableElement> methods(TypeElement element) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> Annotations.isPresent(method, "Json.Computed"))
                .toList();
    }

    private Optional<JsonType.Member> member(TypeElement element, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        Site site = Site.of(method, Annotations.find(method, "Json.Computed").orElseThrow());
        String mistake = mistake(element, method);
        if (!mistake.isEmpty()) {
            findings.error(site, "%s() %s".formatted(name, mistake));
            return Optional.empty();
        }
        try {
            Use use = types.use(method.getReturnType(), Spot.of(method));
            return Optional.of(new JsonType.Member(
                    name,
                    WireNames.of(types.policy(element), method),
                    List.of(),
                    use,
                    Optional.empty(),
                    Access.COMPUTED,
                    Site.of(method)));
        } catch (NoCodecException reason) {
            missing.add(new MissingCodec(types.className(element), name, reason.getMessage(), Site.of(method)));
            return Optional.empty();
        }
    }

    private static String mistake(TypeElement element, ExecutableElement method) {
        boolean component = element.getRecordComponents().stream()
                .anyMatch(each -> each.getSimpleName().equals(method.getSimpleName()));
        if (component && method.getParameters().isEmpty()) return "is the component itself: remove @Json.Computed";
        if (!method.getParameters().isEmpty() || !method.getTypeParameters().isEmpty())
            return "cannot be @Json.Computed, because it takes something: remove its parameters";
        if (method.getReturnType().getKind() == TypeKind.VOID)
            return "cannot be @Json.Computed, because it returns nothing: have it return what is to be written";
        if (method.getModifiers().contains(Modifier.STATIC))
            return "cannot be @Json.Computed, because it is static: remove the static";
        if (method.getModifiers().contains(Modifier.PRIVATE))
            return "cannot be @Json.Computed, because generated code cannot call it: remove the private";
        if (!method.getThrownTypes().isEmpty())
            return "cannot be @Json.Computed, because it throws: handle the exception in it";
        return "";
    }

    /// A record's comment with what the comments of these methods say.
    Doc described(TypeElement element, Doc doc) {
        var parameters = new HashMap<>(doc.parameters());
        for (ExecutableElement method : methods(element)) {
            Doc own = docs.of(method);
            String text = own.whole().isEmpty() ? own.returns() : own.whole();
            if (!text.isEmpty()) parameters.put(method.getSimpleName().toString(), text);
        }
        return doc.with(parameters);
    }
}
