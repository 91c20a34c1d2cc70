// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A type that has a codec.
public sealed interface Type {

    /// A class of the program, or one that it imports.
    sealed interface Named extends Type {

        ClassName name();
    }

    /// A number or a truth value of the language.
    ///
    /// @param kind  which one
    /// @param boxed whether it is the class, as in type arguments
    record Primitive(PrimitiveKind kind, boolean boxed) implements Type {}

    /// A type of the Java library that is one value, and text or a number in JSON.
    record Library(LibraryScalar scalar) implements Type {}

    /// An enum.
    ///
    /// @param documented whether it has `@Json`, and so a schema of its own
    record Enumeration(ClassName name, List<Constant> constants, boolean documented) implements Named {}

    /// A constant of an enum.
    ///
    /// @param wireName its name in JSON
    record Constant(String name, String wireName) {}

    /// A type that is one value in JSON.
    record Value(ClassName name, Type underlying) implements Named {}

    /// A class of another jar that is a text in JSON.
    ///
    /// @param parse   the static method that makes an object of a text; `new` for the constructor
    /// @param print   the method that makes the text
    /// @param message what a client reads of a text that is none
    record Imported(ClassName name, String parse, String print, String message) implements Named {}

    /// A `@Json` record, with its type arguments when it is generic.
    record Structure(ClassName name, List<Use> arguments) implements Named {

        public Structure {
            arguments = List.copyOf(arguments);
        }
    }

    /// A `@Json` sealed interface.
    record Union(ClassName name) implements Named {}

    /// A `@Json.Tuple` record.
    record Tuple(ClassName name) implements Named {}

    /// A type parameter of the record that is being read.
    record Variable(String name) implements Type {}

    /// What holds several values of one type.
    record Elements(Use element, Holder holder) implements Type {}

    /// What holds elements.
    enum Holder {
        LIST("java.util.List", "list"),
        COLLECTION("java.util.Collection", "collection"),
        SEQUENCED_COLLECTION("java.util.SequencedCollection", "sequencedCollection"),
        SET("java.util.Set", "set"),
        SEQUENCED_SET("java.util.SequencedSet", "sequencedSet"),
        ARRAY("", "");

        private final String className;
        private final String codec;

        Holder(String className, String codec) {
            this.className = className;
            this.codec = codec;
        }

        /// The holder that a class is, by its qualified name.
        public static Optional<Holder> of(String className) {
            return Stream.of(values())
                    .filter(each -> each != ARRAY && each.className.equals(className))
                    .findFirst();
        }

        /// The class, by its qualified name; empty for an array.
        public String className() {
            return className;
        }

        /// The method of `Codecs` that makes its codec; empty for an array.
        public String codec() {
            return codec;
        }

        /// Whether it holds no two equal elements.
        public boolean isSet() {
            return this == SET || this == SEQUENCED_SET;
        }

        /// Whether a list is one.
        public boolean isList() {
            return this != ARRAY && !isSet();
        }
    }

    /// `Map` with keys that have a text form.
    ///
    /// @param sequenced whether it is a `SequencedMap`
    record Entries(Use key, Use value, boolean sequenced) implements Type {}

    /// `Optional`.
    record Maybe(Use value) implements Type {}

    /// `Merge` of a record.
    record Patch(Structure structure) implements Type {}

    /// `JsonValue`: any JSON.
    record Anything() implements Type {}

    /// `Upload`: a file of a form.
    record File() implements Type {}

    /// `Raw` of a type: a body that is read when the program asks for it.
    record Raw(Use value) implements Type {}

    /// `InputStream`, or `Parts`: a body that is read as it arrives.
    record Arriving(boolean inParts) implements Type {}

    /// `WebSocketSession`: messages both ways. Either type is empty for text and bytes alike.
    record Session(Optional<Use> in, Optional<Use> out) implements Type {}

    /// What no request holds, and is provided.
    record Dependency(ClassName name) implements Named {}

    /// What a client proves itself with.
    record Credential(SecurityScheme scheme) implements Type {}

    /// The types that it is written with, from left to right. What a class consists of is its own business, so no type
    /// holds itself.
    default List<Use> parts() {
        return switch (this) {
            case Structure(var _, List<Use> arguments) -> arguments;
            case Elements(Use element, var _) -> List.of(element);
            case Entries(Use key, Use value, var _) -> List.of(key, value);
            case Maybe(Use value) -> List.of(value);
            case Patch(Structure structure) -> List.of(new Use(structure, List.of(), false));
            case Raw(Use value) -> List.of(value);
            case Session(Optional<Use> in, Optional<Use> out) ->
                Stream.concat(in.stream(), out.stream()).toList();
            case Primitive _,
                    Library _,
                    Enumeration _,
                    Value _,
                    Imported _,
                    Union _,
                    Tuple _,
                    Variable _,
                    Anything _,
                    File _,
                    Arriving _,
                    Dependency _,
                    Credential _ -> List.of();
        };
    }

    /// Itself, its parts, their parts, and so on.
    default Stream<Type> all() {
        return Stream.concat(
                Stream.of(this), parts().stream().flatMap(each -> each.type().all()));
    }

    /// Whether the type has a text form, so that a parameter can hold it.
    default boolean isScalar() {
        return switch (this) {
            case Primitive _, Library _, Enumeration _, Imported _ -> true;
            case Value(var _, Type underlying) -> underlying.isScalar();
            case Structure _,
                    Union _,
                    Tuple _,
                    Variable _,
                    Elements _,
                    Entries _,
                    Maybe _,
                    Patch _,
                    Anything _,
                    File _,
                    Raw _,
                    Arriving _,
                    Session _,
                    Dependency _,
                    Credential _ -> false;
        };
    }

    /// Whether its values have an order of their own, so that a hash table bears those of one hash code.
    default boolean isOrdered() {
        return switch (this) {
            case Primitive _, Enumeration _ -> true;
            case Library(LibraryScalar scalar) -> scalar.isOrdered();
            default -> false;
        };
    }

    /// Whether it is a file of a form, or its bytes, one or several.
    default boolean isFile() {
        return switch (this) {
            case File _ -> true;
            case Library(LibraryScalar scalar) -> scalar == LibraryScalar.BYTES;
            case Maybe(Use value) -> value.type().isFile();
            case Elements(Use element, var _) -> element.type().isFile();
            default -> false;
        };
    }

    /// Whether it can be a body as it was sent: bytes, text, or both bytes and a value.
    default boolean isRaw() {
        return switch (this) {
            case Raw _, Arriving _ -> true;
            case Library(LibraryScalar scalar) -> scalar == LibraryScalar.BYTES || scalar == LibraryScalar.STRING;
            case Maybe(Use value) -> value.type().isRaw();
            default -> false;
        };
    }

    /// Whether a type parameter is in it, so that its codec is known only where the generic record is used.
    default boolean isOpen() {
        return all().anyMatch(Variable.class::isInstance);
    }
}
