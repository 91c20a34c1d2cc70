// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Documentation;
import dev.retort.Info;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [Info] says, as objects of the document.
final class InfoObject {

    private InfoObject() {}

    /// @param built the name and the version that the build has, as far as they are known
    static JsonObject of(Info info, Map<String, JsonValue> built) {
        return new Members()
                .value("title", said(info.title(), built.get("title"), "API"))
                .value("version", said(info.version(), built.get("version"), "0.0.0"))
                .text("summary", info.summary())
                .text("description", info.description())
                .text("termsOfService", info.termsOfService())
                .object("contact", info.contact(), InfoObject::contact)
                .object("license", info.license(), InfoObject::license)
                .toJson();
    }

    private static JsonValue said(String given, @Nullable JsonValue built, String otherwise) {
        if (!given.isEmpty()) return new JsonString(given);
        return built == null ? new JsonString(otherwise) : built;
    }

    private static JsonObject contact(Info.Contact contact) {
        return new Members()
                .text("name", contact.name())
                .text("url", contact.url())
                .text("email", contact.email())
                .toJson();
    }

    private static JsonObject license(Info.License license) {
        return new Members()
                .text("name", license.name())
                .text("identifier", license.identifier())
                .text("url", license.url())
                .toJson();
    }

    static JsonObject link(Info.Link link) {
        return new Members()
                .text("url", link.url())
                .text("description", link.description())
                .toJson();
    }

    /// The path behind the proxy, then the servers that are named; when there is neither, the root as seen from
    /// the document, so that it holds behind any proxy.
    static List<JsonObject> servers(Info info, Documentation documentation) {
        var servers = new ArrayList<JsonObject>();
        if (!documentation.rootPath().isEmpty())
            servers.add(new Members().text("url", documentation.rootPath()).toJson());
        for (Info.Server server : info.servers()) {
            servers.add(new Members()
                    .text("url", server.url())
                    .text("description", server.description())
                    .toJson());
        }
        if (!servers.isEmpty()) return servers;
        long depth =
                documentation.document().chars().filter(each -> each == '/').count() - 1;
        String root = depth == 0 ? "." : String.join("/", Collections.nCopies((int) depth, ".."));
        return List.of(new Members().text("url", root).toJson());
    }

    /// The tags that are described, then those that are used beside them. A tag has the description of its
    /// resource unless it was given another.
    static List<JsonObject> tags(Info info, List<JsonObject> used) {
        var tags = new LinkedHashMap<String, JsonObject>();
        for (Info.Tag tag : info.tags()) {
            tags.put(
                    tag.name(),
                    new Members()
                            .text("name", tag.name())
                            .text("description", tag.description())
                            .object("externalDocs", tag.externalDocs(), InfoObject::link)
                            .toJson());
        }
        for (JsonObject tag : used)
            tags.merge(OpenApiDocument.text(OpenApiDocument.member(tag, "name")), tag, InfoObject::completed);
        return List.copyOf(tags.values());
    }

    private static JsonObject completed(JsonObject described, JsonObject used) {
        JsonValue description = used.members().get("description");
        if (description == null || described.members().containsKey("description")) return described;
        var members = new LinkedHashMap<>(described.members());
        members.put("description", description);
        return new JsonObject(members);
    }
}
