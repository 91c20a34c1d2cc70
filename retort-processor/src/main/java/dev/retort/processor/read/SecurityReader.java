// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.http.Token;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.SecurityScheme;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/// Reads parameters that say who is calling: `@BearerAuth`, `@BasicAuth`, `@DigestAuth`, `@ApiKey`, `@OAuth2`,
/// `@OpenIdConnect`.
final class SecurityReader {

    static final List<String> ANNOTATIONS =
            List.of("BearerAuth", "BasicAuth", "DigestAuth", "ApiKey", "OAuth2", "OpenIdConnect");

    private static final String TEXT = "java.lang.String";

    private final Findings findings;

    SecurityReader(Findings findings) {
        this.findings = findings;
    }

    /// Reads such a parameter; empty when it makes no sense, which is then reported.
    Optional<Resource.Parameter> read(VariableElement parameter, AnnotationMirror mirror) {
        String name = parameter.getSimpleName().toString();
        Optional<SecurityScheme> scheme = scheme(parameter, mirror);
        if (scheme.isEmpty()) return Optional.empty();
        if (!scheme.get().name().matches("[\\w.-]+")) {
            findings.error(
                    Annotations.site(parameter, mirror, "name"),
                    "@%s of '%s' is called “%s”, which may consist of letters, digits and -._ only"
                            .formatted(
                                    Annotations.simpleName(mirror),
                                    name,
                                    scheme.get().name()));
            return Optional.empty();
        }
        var credential = new Use(new Type.Credential(scheme.get()), List.of(), false);
        String wanted = scheme.get().type();
        String type = TypeReader.described(parameter.asType());
        boolean optional = type.equals("Optional<" + wanted + ">");
        boolean nullable = Annotations.isNullable(parameter.getAnnotationMirrors())
                || Annotations.isNullable(parameter.asType().getAnnotationMirrors());
        if (nullable || !optional && !type.equals(wanted)) {
            findings.error(
                    Annotations.site(parameter, mirror),
                    "'%s' of @%s must be a %s or an Optional of one"
                            .formatted(
                                    name,
                                    Annotations.simpleName(mirror),
                                    wanted.substring(wanted.lastIndexOf('.') + 1)));
            return Optional.empty();
        }
        Use use = optional ? new Use(new Type.Maybe(credential), List.of(), false) : credential;
        return Optional.of(new Resource.Parameter(
                name, name, Role.SECURITY, true, use, Optional.empty(), Site.of(parameter), Optional.empty()));
    }

    private Optional<SecurityScheme> scheme(VariableElement parameter, AnnotationMirror mirror) {
        return switch (Annotations.simpleName(mirror)) {
            case "BearerAuth" -> {
                var definition = definition("http");
                definition.put("scheme", "bearer");
                put(definition, "bearerFormat", text(mirror, "format", ""));
                yield Optional.of(bearer(text(mirror, "name", "bearer"), definition, List.of()));
            }
            case "BasicAuth" -> {
                var definition = definition("http");
                definition.put("scheme", "basic");
                String realm = JavaText.literal(text(mirror, "realm", ""));
                yield Optional.of(new SecurityScheme(
                        text(mirror, "name", "basic"),
                        definition,
                        List.of(),
                        "basic(" + realm + ")",
                        "optionalBasic()",
                        "dev.retort.BasicCredentials"));
            }
            case "DigestAuth" -> {
                var definition = definition("http");
                definition.put("scheme", "digest");
                yield Optional.of(new SecurityScheme(
                        text(mirror, "name", "digest"),
                        definition,
                        List.of(),
                        "digest()",
                        "optionalDigest()",
                        "dev.retort.DigestCredentials"));
            }
            case "ApiKey" -> key(parameter, mirror);
            case "OAuth2" -> {
                var definition = definition("oauth2");
                definition.put("flows", flows(mirror));
                yield Optional.of(
                        bearer(text(mirror, "name", "oauth2"), definition, Annotations.texts(mirror, "requires")));
            }
            default -> {
                var definition = definition("openIdConnect");
                definition.put("openIdConnectUrl", text(mirror, "url", ""));
                yield Optional.of(bearer(
                        text(mirror, "name", "openIdConnect"), definition, Annotations.texts(mirror, "requires")));
            }
        };
    }

    private static SecurityScheme bearer(String name, Map<String, Object> definition, List<String> requires) {
        return new SecurityScheme(name, definition, requires, "bearer()", "optionalBearer()", TEXT);
    }

    private Optional<SecurityScheme> key(VariableElement parameter, AnnotationMirror mirror) {
        List<String> places = List.of("header", "query", "cookie").stream()
                .filter(place -> !text(mirror, place, "").isEmpty())
                .toList();
        if (places.size() != 1) {
            findings.error(
                    Annotations.site(parameter, mirror),
                    "@ApiKey of '%s' must say where the key is, by exactly one of header, query and cookie"
                            .formatted(parameter.getSimpleName()));
            return Optional.empty();
        }
        String place = places.getFirst();
        String key = text(mirror, place, "");
        if (!place.equals("query") && !Token.matches(key)) {
            findings.error(
                    Annotations.site(parameter, mirror, place),
                    "no %s can be called “%s”: use ASCII letters, digits and hyphens"
                            .formatted(place.equals("header") ? "header field" : place, key));
            return Optional.empty();
        }
        var definition = definition("apiKey");
        definition.put("in", place);
        definition.put("name", key);
        String arguments = "(Fault.In.%s, %s)"
                .formatted(
                        Role.valueOf(place.toUpperCase(java.util.Locale.ROOT)).in(), JavaText.literal(key));
        return Optional.of(new SecurityScheme(
                text(mirror, "name", "apiKey"),
                definition,
                List.of(),
                "apiKey" + arguments,
                "optionalApiKey" + arguments,
                TEXT));
    }

    private static Map<String, Object> flows(AnnotationMirror mirror) {
        var scopes = new LinkedHashMap<String, Object>();
        for (String scope : Annotations.texts(mirror, "scopes")) {
            String[] parts = scope.split(":\\s+", 2);
            scopes.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        var flow = new LinkedHashMap<String, Object>();
        put(flow, "authorizationUrl", text(mirror, "authorizationUrl", ""));
        put(flow, "refreshUrl", text(mirror, "refreshUrl", ""));
        flow.put("scopes", scopes);
        flow.put("tokenUrl", text(mirror, "tokenUrl", ""));
        return Map.of(flow.containsKey("authorizationUrl") ? "authorizationCode" : "password", flow);
    }

    private static Map<String, Object> definition(String type) {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("type", type);
        return definition;
    }

    private static void put(Map<String, Object> definition, String name, String value) {
        if (!value.isEmpty()) definition.put(name, value);
    }

    private static String text(AnnotationMirror mirror, String attribute, String fallback) {
        return Annotations.attribute(mirror, attribute)
                .map(value -> String.valueOf(value.getValue()))
                .orElse(fallback);
    }
}
