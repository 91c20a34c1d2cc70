// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.Nulls;
import dev.retort.Unknown;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;

/// A declaration that gets a codec.
public sealed interface JsonType {

    ClassName name();

    Doc doc();

    Site site();

    /// What a value of it holds; empty for what only chooses.
    default List<Member> members() {
        return List.of();
    }

    /// A `@Json` record.
    ///
    /// @param parameters the names of its type parameters
    /// @param unknown    what becomes of members that it does not have
    /// @param nulls      what is written for members that are `null`
    record Structure(
            ClassName name,
            List<String> parameters,
            List<Member> members,
            Unknown unknown,
            Nulls nulls,
            Doc doc,
            Site site)
            implements JsonType {

        /// A record that says nothing of members that it does not have.
        public Structure(ClassName name, List<String> parameters, List<Member> members, Doc doc, Site site) {
            this(name, parameters, members, Unknown.INHERIT, Nulls.WRITE, doc, site);
        }

        /// Whether a member is in every answer.
        public boolean isAlwaysWritten(Member member) {
            return member.access().isWritten() && !(member.use().type() instanceof Type.Maybe) && !omits(member);
        }

        /// Whether a member is left out where it is `null`.
        public boolean omits(Member member) {
            return nulls == Nulls.OMIT && member.use().nullable();
        }

        /// The component that keeps the members that the record does not have.
        public Optional<Member> rest() {
            return members.stream().filter(each -> each.access() == Access.REST).findFirst();
        }
    }

    /// A `@Json` sealed interface.
    ///
    /// @param discriminator the member that says which choice an object is
    record Union(ClassName name, String discriminator, List<Choice> choices, Doc doc, Site site) implements JsonType {}

    /// A record that a sealed interface permits.
    ///
    /// @param value what the discriminator says
    /// @param members the names of its members
    record Choice(ClassName name, String value, List<String> members) {}

    /// A `@Json.Untagged` sealed interface.
    ///
    /// @param forms what it permits, in its order
    record Untagged(ClassName name, List<UntaggedForm> forms, Doc doc, Site site) implements JsonType {

        /// The order in which its records are looked for.
        public UntaggedForm.Order order() {
            return UntaggedForm.Order.of(forms);
        }
    }

    /// A `@Json.Tuple` record, which is an array.
    record Tuple(ClassName name, List<Member> members, Doc doc, Site site) implements JsonType {}

    /// A `@Json` enum.
    record Enumeration(ClassName name, List<Type.Constant> constants, Doc doc, Site site) implements JsonType {}

    /// A type that is one value in JSON.
    ///
    /// @param factory the static method that makes an object of its value; empty for the constructor
    /// @param access  how an object is asked for its value: `text()`
    record Value(ClassName name, Member member, Optional<String> factory, String access, Doc doc, Site site)
            implements JsonType {

        @Override
        public List<Member> members() {
            return List.of(member);
        }
    }

    /// An enum whose constants have values in JSON.
    ///
    /// @param access how a constant is asked for its value: `number`
    record Coded(ClassName name, Member member, String access, Doc doc, Site site) implements JsonType {

        @Override
        public List<Member> members() {
            return List.of(member);
        }
    }

    /// A component of a record, or a method that computes what is written beside them.
    ///
    /// @param name     the name in Java
    /// @param wireName the name of the member in JSON
    /// @param aliases  what requests may call it, too
    record Member(
            String name,
            String wireName,
            List<String> aliases,
            Use use,
            Optional<DefaultValue> fallback,
            Access access,
            Site site) {

        public Member {
            aliases = List.copyOf(aliases);
        }

        /// A member that requests and answers have.
        public Member(String name, String wireName, Use use, Optional<DefaultValue> fallback, Site site) {
            this(name, wireName, List.of(), use, fallback, Access.BOTH, site);
        }

        /// Whether JSON has a member of its name.
        public boolean isShown() {
            return access != Access.IGNORED && access != Access.REST;
        }

        /// Whether it has to be sent.
        public boolean required() {
            return access.isRead() && !hasStandIn();
        }

        /// Whether there is a value for it when none was read.
        public boolean hasStandIn() {
            return fallback.isPresent() || use.mayBeMissing();
        }
    }

    /// Where a member is to be found.
    enum Access {
        BOTH(""),
        READ_ONLY("Json.ReadOnly"),
        WRITE_ONLY("Json.WriteOnly"),
        IGNORED("Json.Ignore"),
        REST("Json.Rest"),
        COMPUTED("Json.Computed");

        private final String annotation;

        Access(String annotation) {
            this.annotation = annotation;
        }

        /// The annotation that says so.
        public String annotation() {
            return annotation;
        }

        /// Whether requests have it.
        public boolean isRead() {
            return this == BOTH || this == WRITE_ONLY;
        }

        /// Whether answers have it.
        public boolean isWritten() {
            return this == BOTH || this == READ_ONLY || this == COMPUTED;
        }

        /// Whether only requests have it, or only answers.
        public boolean isOneWay() {
            return isRead() != isWritten();
        }

        /// Whether the record keeps it and no request can set it.
        public boolean isKept() {
            return this == READ_ONLY || this == IGNORED;
        }
    }
}
