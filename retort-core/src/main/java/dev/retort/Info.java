// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the OpenAPI document says about the application as a whole. Immutable: each method that changes
/// something returns a new one.
///
/// ```java
/// Info.of("Pet shop", "1.0.0")
///     .description("Buys and sells **pets**.")
///     .contact("Ada", "https://pets.example/contact", "ada@pets.example")
///     .license("Apache-2.0")
///     .tag("Pets", "Everything about pets.")
///     .server("https://pets.example/api", "Production")
/// ```
///
/// @param title          the name that the documentation pages show; empty for the name that its build has
/// @param version        the version of the application, not of OpenAPI; empty for that of its build
/// @param summary        a sentence, or `null`
/// @param description    paragraphs in Markdown, or `null`
/// @param termsOfService where the terms of service are, or `null`
/// @param contact        whom to ask, or `null`
/// @param license        under what terms the application is offered, or `null`
/// @param tags           in the order of the document; tags that are used and not listed here follow
/// @param servers        the addresses at which the application is reached; without any, that of the
///                       document
/// @param externalDocs   where there is more to read, or `null`
@SuppressWarnings("AvoidCommonTypeNames") // ProcessHandle.Info is seldom named
public record Info(
        String title,
        String version,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String termsOfService,
        @Nullable Contact contact,
        @Nullable License license,
        List<Tag> tags,
        List<Server> servers,
        @Nullable Link externalDocs) {

    /// @throws IllegalArgumentException when `termsOfService` is no URI, or two tags have the same name
    public Info {
        if (termsOfService != null) address("termsOfService", termsOfService);
        tags = List.copyOf(tags);
        servers = List.copyOf(servers);
        var names = new LinkedHashSet<String>();
        for (Tag tag : tags) {
            if (!names.add(tag.name())) throw new IllegalArgumentException("tag " + tag.name() + " is described twice");
        }
    }

    /// Whom to ask.
    ///
    /// @param name  of a person or an organization, or `null`
    /// @param url   of a page, or `null`; anything but a URI is an [IllegalArgumentException]
    /// @param email an address, or `null`
    public record Contact(
            @Nullable String name,
            @Nullable String url,
            @Nullable String email) {

        public Contact {
            if (url != null) address("url of the contact", url);
        }
    }

    /// Under what terms an application is offered.
    ///
    /// OpenAPI allows an identifier or a URL, not both: that, and a URL that is no URI, is an
    /// [IllegalArgumentException].
    ///
    /// @param name       such as `Apache 2.0`
    /// @param identifier the licence's name in the list of [SPDX](https://spdx.org/licenses/), such as
    ///                   `Apache-2.0`, or `null`
    /// @param url        the address of the text, or `null`
    public record License(
            String name,
            @Nullable String identifier,
            @Nullable String url) {

        public License {
            if (url != null) address("url of the licence", url);
            if (identifier != null && url != null) {
                throw new IllegalArgumentException(
                        "a licence has an SPDX identifier or a URL, but this has both: " + identifier + ", " + url);
            }
        }
    }

    /// A heading that operations are gathered under.
    ///
    /// @param name         the heading: the name of a resource, or what [Tagged] says
    /// @param description  in Markdown; `null` for the comment of the resource with this name
    /// @param externalDocs where there is more to read, or `null`
    public record Tag(
            String name,
            @Nullable String description,
            @Nullable Link externalDocs) {}

    /// Where to read on.
    ///
    /// @param url         anything but a URI is an [IllegalArgumentException]
    /// @param description of what is there, or `null`
    public record Link(String url, @Nullable String description) {

        public Link {
            address("url of external documentation", url);
        }
    }

    /// An address at which an application is reached.
    ///
    /// @param url         relative to the document where it is not absolute; anything but a URI is an
    ///                    [IllegalArgumentException]
    /// @param description such as `Production`, or `null`
    public record Server(String url, @Nullable String description) {

        public Server {
            address("url of a server", url);
        }
    }

    private static void address(String what, String url) {
        try {
            if (!url.isBlank() && new URI(url) != null) return;
        } catch (URISyntaxException notAnAddress) {
            // told below, with its name
        }
        throw new IllegalArgumentException(what + " must be a URI, but is “" + url + "”");
    }

    /// A title and a version, and nothing else yet.
    public static Info of(String title, String version) {
        return new Info(title, version, null, null, null, null, null, List.of(), List.of(), null);
    }

    /// Says in a sentence what the application is. OpenAPI 3.0 has no place for it.
    public Info summary(String summary) {
        return new Info(
                title, version, summary, description, termsOfService, contact, license, tags, servers, externalDocs);
    }

    /// Describes the application in paragraphs of Markdown.
    public Info description(String description) {
        return new Info(
                title, version, summary, description, termsOfService, contact, license, tags, servers, externalDocs);
    }

    /// Says where the terms of service are.
    ///
    /// @throws IllegalArgumentException when the URL is no URI
    public Info termsOfService(String url) {
        return new Info(title, version, summary, description, url, contact, license, tags, servers, externalDocs);
    }

    /// Says whom to ask. [#contact(Contact)] can leave some of it out.
    ///
    /// @param name of a person or an organization
    /// @throws IllegalArgumentException when the URL is no URI
    public Info contact(String name, String url, String email) {
        return contact(new Contact(name, url, email));
    }

    /// Says whom to ask.
    public Info contact(Contact contact) {
        return new Info(
                title, version, summary, description, termsOfService, contact, license, tags, servers, externalDocs);
    }

    /// Says under what licence the application is offered. In OpenAPI 3.0, which has no place for the
    /// identifier, its page at SPDX is named.
    ///
    /// @param spdxIdentifier its name in the list of [SPDX](https://spdx.org/licenses/), such as
    ///     `Apache-2.0`
    public Info license(String spdxIdentifier) {
        return license(new License(spdxIdentifier, spdxIdentifier, null));
    }

    /// Says under what licence the application is offered, where SPDX does not know it.
    ///
    /// @param url of its text
    /// @throws IllegalArgumentException when the URL is no URI
    public Info license(String name, String url) {
        return license(new License(name, null, url));
    }

    private Info license(License license) {
        return new Info(
                title, version, summary, description, termsOfService, contact, license, tags, servers, externalDocs);
    }

    /// Describes a tag. The document lists tags in the order in which they are described.
    ///
    /// @param name        of a resource, or what [Tagged] says
    /// @param description in Markdown
    /// @throws IllegalArgumentException when the tag was described before
    public Info tag(String name, String description) {
        return tag(new Tag(name, description, null));
    }

    /// Describes a tag. The document lists tags in the order in which they are described.
    ///
    /// @throws IllegalArgumentException when the tag was described before
    public Info tag(Tag tag) {
        return new Info(
                title,
                version,
                summary,
                description,
                termsOfService,
                contact,
                license,
                with(tags, tag),
                servers,
                externalDocs);
    }

    /// Adds an address at which the application is reached. The pages let people choose among several.
    ///
    /// @param url relative to the document where it is not absolute
    /// @throws IllegalArgumentException when the URL is no URI
    public Info server(String url, String description) {
        return new Info(
                title,
                version,
                summary,
                description,
                termsOfService,
                contact,
                license,
                tags,
                with(servers, new Server(url, description)),
                externalDocs);
    }

    /// Says where there is more to read.
    ///
    /// @param text what is there
    /// @throws IllegalArgumentException when the URL is no URI
    public Info externalDocs(String url, String text) {
        return new Info(
                title,
                version,
                summary,
                description,
                termsOfService,
                contact,
                license,
                tags,
                servers,
                new Link(url, text));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
