// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.Fault;
import dev.retort.Style;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A `@Resource`.
///
/// @param construction what its only constructor takes, where it can be made of what is provided
/// @param links whether those who make addresses of its endpoints see them from everywhere, if there are such
/// @param tags those that the document gathers its operations under; its name unless it says otherwise
public record Resource(
        ClassName name,
        Optional<List<ClassName>> construction,
        List<Endpoint> endpoints,
        Optional<Boolean> links,
        Optional<List<String>> tags,
        Doc doc,
        Site site) {

    /// A method that answers requests.
    ///
    /// @param verb      the HTTP method
    /// @param webSocket whether its requests begin a WebSocket
    /// @param path      the whole path, the resource's included
    /// @param variables the path's variables
    /// @param method    the Java method's name
    /// @param id        a name for it that no other endpoint of the resource has
    /// @param stated    the answers that annotations alone tell of
    /// @param guards    what has to be provided before the body is read
    /// @param intake    what is said of the body
    /// @param pathSite  where the path was written
    public record Endpoint(
            String verb,
            boolean webSocket,
            String path,
            List<String> variables,
            String method,
            String id,
            List<Parameter> parameters,
            Result result,
            List<Thrown> thrown,
            List<StatedAnswer> stated,
            List<ClassName> guards,
            Intake intake,
            Doc doc,
            OperationNote note,
            Site site,
            Site pathSite) {

        /// The parameters, with the members of each group in its place.
        public List<Parameter> values() {
            return parameters.stream().flatMap(each -> each.members().stream()).toList();
        }

        /// Whether the body is read as it arrives.
        public boolean streams() {
            return values().stream()
                    .anyMatch(each -> each.role().isPart() || each.use().type() instanceof Type.Arriving);
        }

        /// What has to be provided for its parameters.
        public List<ClassName> uses() {
            return parameters.stream()
                    .filter(each -> each.role() == Role.USE)
                    .map(each -> ((Type.Dependency) each.use().type()).name())
                    .distinct()
                    .toList();
        }

        /// The variables that it takes and that are not in its own path, but in a prefix.
        public List<String> prefixVariables() {
            return parameters.stream()
                    .filter(each -> each.role() == Role.PATH)
                    .map(Parameter::wireName)
                    .filter(each -> !variables.contains(each))
                    .toList();
        }

        /// The views that it may answer with.
        public List<ClassName> views() {
            return result.parts().stream()
                    .flatMap(each ->
                            each.content() instanceof Content.View(ClassName type) ? Stream.of(type) : Stream.empty())
                    .distinct()
                    .toList();
        }

        /// Whether a group of a place refuses what the method knows nothing of.
        public boolean closes(Role role) {
            return parameters.stream()
                    .anyMatch(each -> each.role() == role
                            && each.group().map(Group::closed).orElse(false));
        }
    }

    /// A parameter of such a method.
    ///
    /// @param name     the Java name
    /// @param wireName the name in the request
    /// @param aliases  what requests may call it, too
    /// @param explicit whether an annotation said where it comes from
    /// @param site     that annotation, or the parameter
    /// @param group    what it consists of when it is a record whose components are parameters themselves
    /// @param style    how several values of it are written
    /// @param hidden   whether the document says nothing of it
    public record Parameter(
            String name,
            String wireName,
            List<String> aliases,
            Role role,
            boolean explicit,
            Use use,
            Optional<DefaultValue> fallback,
            Site site,
            Optional<Group> group,
            Style style,
            boolean hidden) {

        public Parameter {
            aliases = List.copyOf(aliases);
        }

        public Parameter(
                String name,
                String wireName,
                Role role,
                boolean explicit,
                Use use,
                Optional<DefaultValue> fallback,
                Site site,
                Optional<Group> group) {
            this(name, wireName, List.of(), role, explicit, use, fallback, site, group, Style.REPEAT, false);
        }

        /// A copy of which the document says nothing.
        public Parameter asHidden() {
            return new Parameter(name, wireName, aliases, role, explicit, use, fallback, site, group, style, true);
        }

        /// A copy whose several values are written in another way.
        public Parameter written(Style style) {
            boolean list = style == Style.BRACKETS && group.isEmpty();
            return list
                    ? named(each -> each + "[]", style)
                    : new Parameter(name, wireName, aliases, role, explicit, use, fallback, site, group, style, hidden);
        }

        /// A copy for a component of a group that has a name: `price[min]` for `min`.
        public Parameter inBrackets(String group) {
            return named(each -> inBrackets(group, each), style);
        }

        private static String inBrackets(String group, String name) {
            // What has brackets behind its name already keeps them there.
            String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
            return group + "[" + plain + "]" + name.substring(plain.length());
        }

        private Parameter named(UnaryOperator<String> change, Style style) {
            return new Parameter(
                    name,
                    change.apply(wireName),
                    aliases.stream().map(change).toList(),
                    role,
                    explicit,
                    use,
                    fallback,
                    site,
                    group,
                    style,
                    hidden);
        }

        /// A copy that requests may call otherwise, too.
        public Parameter alsoCalled(List<String> aliases) {
            return new Parameter(name, wireName, aliases, role, explicit, use, fallback, site, group, style, hidden);
        }

        /// All that requests may call it.
        public List<String> names() {
            return Stream.concat(Stream.of(wireName), aliases.stream()).toList();
        }

        /// The parameter itself, or the members of its group.
        public List<Parameter> members() {
            return group.map(Group::members).orElse(List.of(this));
        }

        /// A copy that is a member of the object that the body is.
        public Parameter asMember() {
            return as(Role.MEMBER);
        }

        /// A copy that is read from another part of the request.
        public Parameter as(Role role) {
            return new Parameter(name, wireName, aliases, role, explicit, use, fallback, site, group, style, hidden);
        }

        /// Whether the request has to have it.
        public boolean required() {
            boolean absentWhenEmpty = switch (role) {
                case QUERY, HEADER, COOKIE, FORM, FILE -> use.type() instanceof Type.Elements;
                // A body that is empty is one that was not sent.
                case RAW -> !(use.type() instanceof Type.Raw);
                case PATH, BODY, MEMBER, PART, REQUEST, BACKGROUND, NEGOTIATED, CONDITION, SESSION, USE, SECURITY ->
                    false;
            };
            boolean refused = use.constraints().stream().anyMatch(Parameter::refusesNothing);
            return fallback.isEmpty() && !use.mayBeMissing() && (!absentWhenEmpty || refused);
        }

        /// Whether a parameter of the query without a value is one that was not sent, as in `?limit=`.
        public boolean isAbsentWhenEmpty() {
            Use value = use.withoutOptional();
            boolean single = !(value.type() instanceof Type.Elements);
            return role == Role.QUERY && (single ? !value.isText() : style == Style.COMMA);
        }

        /// Whether an empty list or text, which is what was not sent, breaks a constraint.
        private static boolean refusesNothing(Constraint constraint) {
            // What a check of the program says of nothing, only the program knows.
            if (constraint.own().isPresent()) return false;
            return switch (constraint.name()) {
                case "NotEmpty", "NotBlank" -> true;
                case "Size" -> constraint.integer("min") > 0;
                default -> false;
            };
        }
    }

    /// A record whose components are parameters of one place.
    ///
    /// @param members in the order of the record's header
    /// @param closed  whether what the method knows nothing of is refused in that place
    public record Group(ClassName type, List<Parameter> members, boolean closed, Doc doc) {}

    /// Where a parameter comes from.
    public enum Role {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM,

        /// A part of a form that is a file.
        FILE,

        /// A part of a form that is JSON.
        PART,
        BODY,

        /// The body as it was sent.
        RAW,

        /// A member of the object that the body is.
        MEMBER,
        REQUEST,

        /// Work that is done after the answer.
        BACKGROUND,

        /// What is answered with, of the types that there are.
        NEGOTIATED,

        /// Which state is to be changed.
        CONDITION,
        SESSION,

        /// What is provided.
        USE,

        /// What a client proves itself with.
        SECURITY;

        /// Whether it is given by the framework, and nothing of the request is read for it.
        public boolean isGiven() {
            return switch (this) {
                case REQUEST, BACKGROUND, NEGOTIATED, CONDITION, SESSION, USE, SECURITY -> true;
                case PATH, QUERY, HEADER, COOKIE, FORM, FILE, PART, BODY, RAW, MEMBER -> false;
            };
        }

        /// Whether it is one of several texts with names, each of which may be missing. A record can stand for them.
        public boolean isField() {
            return switch (this) {
                case QUERY, HEADER, COOKIE, FORM -> true;
                case PATH,
                        FILE,
                        PART,
                        BODY,
                        RAW,
                        MEMBER,
                        REQUEST,
                        BACKGROUND,
                        NEGOTIATED,
                        CONDITION,
                        SESSION,
                        USE,
                        SECURITY -> false;
            };
        }

        /// Whether it is a field or a part of a form.
        public boolean isForm() {
            return this == FORM || this == FILE || this == PART;
        }

        /// Whether it is a part of a form that only `multipart/form-data` has.
        public boolean isPart() {
            return this == FILE || this == PART;
        }

        /// Whether it is the body or a part of it.
        public boolean isOfBody() {
            return this == BODY || this == RAW || this == MEMBER || isForm();
        }

        /// The part of a request that its faults name.
        public Fault.In in() {
            return switch (this) {
                case FILE, PART -> Fault.In.FORM;
                case RAW, MEMBER, REQUEST, BACKGROUND, NEGOTIATED, CONDITION, SESSION, USE, SECURITY -> Fault.In.BODY;
                case PATH, QUERY, HEADER, COOKIE, FORM, BODY -> Fault.In.valueOf(name());
            };
        }

        /// The word of messages and documents, such as `query`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the method returns.
    ///
    /// @param status     of a good answer
    /// @param produces   the media types that the method names, as they are sent
    /// @param statusSite the annotation with the status, or the method
    public record Result(ResultKind kind, int status, Content content, List<String> produces, Site statusSite) {

        /// The type that is written as JSON, once or for each element.
        public Optional<Use> json() {
            return switch (content) {
                case Content.Json(Use use) -> Optional.of(use);
                case Content.Elements(Use element) -> Optional.of(element);
                case Content.Events(Use data) -> Optional.of(data);
                case Content.Choices _, Content.Plain _, Content.View _, Content.Unknown _ -> Optional.empty();
            };
        }

        /// What an example of the whole answer is.
        public Use exemplary() {
            return switch (content) {
                case Content.Json(Use use) -> use;
                case Content.Elements(Use element) ->
                    new Use(new Type.Elements(element, Type.Holder.LIST), List.of(), false);
                case Content.Plain _, Content.View _, Content.Events _ ->
                    new Use(new Type.Library(LibraryScalar.STRING), List.of(), false);
                case Content.Choices _, Content.Unknown _ -> new Use(new Type.Anything(), List.of(), false);
            };
        }

        /// The answers that it may be; empty when it is always the same.
        public List<Choice> choices() {
            return content instanceof Content.Choices(List<Choice> choices) ? choices : List.of();
        }

        /// Everything that may be written: what its choices hold, or the result itself.
        public List<Result> parts() {
            if (!(content instanceof Content.Choices(List<Choice> choices))) return List.of(this);
            return choices.stream()
                    .flatMap(each -> each.body().stream())
                    .map(Choice.Body::result)
                    .toList();
        }

        /// The media types of the good answers, as they are sent.
        public List<String> mediaTypes() {
            if (content instanceof Content.Choices) {
                return parts().stream()
                        .filter(part -> part.status() < 300)
                        .flatMap(part -> part.mediaTypes().stream())
                        .distinct()
                        .toList();
            }
            if (!produces.isEmpty()) return produces;
            return switch (content) {
                case Content.Json _ -> List.of("application/json");
                case Content.Elements _ -> List.of("application/json", "application/jsonl");
                case Content.Events _ -> List.of("text/event-stream");
                case Content.Plain plain -> List.of(plain.mediaType());
                case Content.View _ -> List.of(Content.Plain.HTML.mediaType());
                case Content.Choices _, Content.Unknown _ -> List.of();
            };
        }
    }

    /// How the result becomes an answer.
    public enum ResultKind {
        NOTHING,
        VALUE,
        OPTIONAL,
        CREATED,
        VERSIONED,
        RESPONSE,
        REDIRECT,
        FILE,
        CHOICE
    }

    /// A declared exception that has a `@Status`.
    ///
    /// @param description of the answer
    public record Thrown(int status, String description) {}
}
