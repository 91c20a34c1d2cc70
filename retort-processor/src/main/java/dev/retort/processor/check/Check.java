// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Choice;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.ProviderClass;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;

/// Applies every rule to what one round declared.
public final class Check {

    private Check() {}

    public static void resource(Resource resource, Findings findings) {
        DuplicateRouteRule.check(resource, findings);
        operations(resource, findings);
    }

    private static void operations(Resource resource, Findings findings) {
        OperationIdRule.check(resource, findings);
        for (Resource.Endpoint endpoint : resource.endpoints()) {
            PathRule.check(endpoint, findings);
            BodyRule.check(endpoint, findings);
            WebSocketRule.check(endpoint, findings);
            ConsumesRule.check(endpoint, findings);
            PlaceRule.check(endpoint, findings);
            WireNameRule.check(endpoint, findings);
            StatusRule.check(endpoint, findings);
            StatedAnswerRule.check(endpoint, findings);
            SameParameterRule.check(endpoint, findings);
            NullResultRule.check(endpoint, findings);
            NegotiationRule.check(endpoint, findings);
            for (Resource.Result part : endpoint.result().parts()) {
                part.json().ifPresent(body -> checkUse(body, endpoint.site(), findings));
            }
            for (Choice choice : endpoint.result().choices()) {
                choice.fields().forEach(field -> checkUse(field.use(), choice.site(), findings));
            }
            checkParameters(resource.name(), endpoint, findings);
        }
    }

    /// An interface whose methods are called by the application.
    public static void webhooks(Resource webhooks, Findings findings) {
        boolean sound = true;
        for (Resource.Endpoint webhook : webhooks.endpoints()) sound &= WebhookRule.check(webhook, findings);
        if (!sound) return;
        DuplicateRouteRule.checkNames(webhooks, findings);
        operations(webhooks, findings);
    }

    public static void provider(ProviderClass source, Findings findings) {
        for (ProviderClass.ProviderMethod provider : source.providers()) {
            Resource.Endpoint reading = provider.reading();
            PlaceRule.check(reading, findings);
            WireNameRule.check(reading, findings);
            SameParameterRule.check(reading, findings);
            checkParameters(source.name(), reading, findings);
        }
    }

    private static void checkParameters(ClassName reader, Resource.Endpoint endpoint, Findings findings) {
        for (Resource.Parameter parameter : endpoint.parameters()) {
            checkParameter(reader, parameter, findings);
            if (parameter.group().isEmpty()) continue;
            parameter.members().forEach(member -> checkParameter(reader, member, findings));
        }
    }

    private static void checkParameter(ClassName reader, Resource.Parameter parameter, Findings findings) {
        ImportedCodecRule.check(reader, parameter, findings);
        StyleRule.check(parameter, findings);
        HiddenRule.check(parameter, findings);
        JudgedRule.check(parameter, findings);
        checkUse(parameter.use(), parameter.site(), findings);
        DefaultRule.check(parameter, findings);
    }

    public static void jsonType(JsonType type, Findings findings) {
        NameRule.check(type, findings);
        if (type instanceof JsonType.Structure structure) RestRule.check(structure, findings);
        if (type instanceof JsonType.Union union) UnionRule.check(union, findings);
        if (type instanceof JsonType.Untagged untagged) UntaggedRule.check(untagged, findings);
        if (type instanceof JsonType.Value || type instanceof JsonType.Coded)
            NullableRule.checkValue(type.name(), type.members().getFirst(), findings);
        for (JsonType.Member member : type.members()) {
            checkUse(member.use(), member.site(), findings);
            DefaultRule.check(member.use(), member.fallback(), findings);
            StandInRule.check(member, findings);
        }
    }

    private static void checkUse(Use use, Site site, Findings findings) {
        ConstraintRule.check(use, findings);
        NullableRule.check(use, site, findings);
    }

    /// Judges the examples by the types of the same round.
    public static void examples(List<JsonType> types, List<Resource> resources, Findings findings) {
        var rule = new ExampleRule(types, findings);
        types.forEach(rule::check);
        resources.forEach(resource -> resource.endpoints().forEach(rule::check));
    }

    /// Judges the links by the types of the same round.
    public static void links(List<JsonType> types, List<Resource> resources, Findings findings) {
        var rule = new LinkRule(types, findings);
        resources.forEach(resource -> resource.endpoints().forEach(rule::check));
    }

    public static void exception(StatusException exception, Findings findings) {
        StatusRule.check(exception, findings);
    }

    /// Reports the components without a codec, each by the way that leads to it.
    public static void codecs(List<MissingCodec> missing, List<JsonType> types, Findings findings) {
        CodecRule.check(missing, types, findings);
    }
}
