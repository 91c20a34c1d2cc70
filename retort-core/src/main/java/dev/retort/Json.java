// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A record, an enum or a sealed interface that is read and written as JSON. The annotation processor
/// writes its codec and its JSON Schema beside it.
///
/// The members are the record's components, under their names unless [#naming] or [Name] says another. A
/// component is required and not null unless it is an [java.util.Optional], is `@Nullable` or has a
/// [Default]. Constraints of `jakarta.validation.constraints` on components and on their type arguments are
/// checked while the bytes are read. A rule over several members belongs in the compact constructor,
/// which throws [Invalid#at] or an [IllegalArgumentException].
///
/// A value of a sealed interface is one of the `@Json` records that it permits; a [Discriminator] says
/// which, or, where it is [Untagged], the value itself.
///
/// On a package or a module, it sets what holds for the `@Json` types in it that say nothing else.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
public @interface Json {

    /// How the names of components, constants and records are written.
    Naming naming() default Naming.AS_IS;

    /// What becomes of members of a request that the record does not have. They are ignored unless this, or
    /// what stands on the package or module, says [Unknown#REFUSE].
    Unknown unknown() default Unknown.INHERIT;

    /// What is written for components of a record that are `null`.
    Nulls nulls() default Nulls.WRITE;

    /// A type that is one value in JSON. It can also be a path variable, a query parameter or a header
    /// field, if the value can.
    ///
    /// - On a record with one component, which is its value: `@Json.Value record Isbn(String digits)` is a
    ///   string. The compact constructor may tidy the value, and refuses a wrong one with an
    ///   [IllegalArgumentException].
    /// - On the field or method of a class that gives its value. The constructor or static method that
    ///   takes such a value makes an object of it, and refuses a wrong one in the same way. Where there are
    ///   several, it is the one with `@Json.Value`. Constraints may stand on its parameter.
    /// - On the field or method of an enum that gives each constant's value, a string or an integer. The
    ///   values must differ.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.CONSTRUCTOR})
    @interface Value {}

    /// A class of another jar, which cannot have [Json], in the package, the module or the type that says
    /// so:
    ///
    /// ```java
    /// @Json.Import(type = Point.class)
    /// @Json.Import(type = Isbn.class, parse = "valueOf", message = "must be an ISBN")
    /// package shop;
    /// ```
    ///
    /// A record, an enum or a sealed interface travels as if it had [Json], with the constraints on its
    /// components; names, unknown members and `null` are as [Json] says where the import stands. Each record
    /// that it holds or permits needs an import of its own. The class is public.
    ///
    /// With a [#message] a class of any kind is one text, wherever a text can be: a member, an element, the
    /// key of a map, a parameter.
    ///
    /// What the innermost says counts. What looks up codecs by classes when the program runs, such as lambda
    /// routes, knows nothing of it.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
    @Repeatable(Import.List.class)
    @interface Import {

        /// The class. One that is a text has no type parameters.
        Class<?> type();

        /// Of a sealed interface, the member that says which of its records an object is, as [Discriminator]
        /// does.
        String discriminator() default "type";

        /// The name of the static method that makes an object of a text; `new` for the constructor. Whatever
        /// [RuntimeException] it throws, and `null`, says that the text is none.
        String parse() default "parse";

        /// The name of the method that makes the text.
        String print() default "toString";

        /// What a client reads of a text that is none, such as “must be an amount such as EUR 12.50”. The
        /// code of the fault is the name of the class: `isbn_13` for `Isbn13`.
        String message() default "";

        /// Several.
        @Documented
        @Retention(RetentionPolicy.CLASS)
        @Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
        @interface List {
            Import[] value();
        }
    }

    /// A sealed interface whose values say by themselves which of its forms they are, without a
    /// discriminator. It permits `@Json` records, `@Json.Value` types and enums:
    ///
    /// ```java
    /// @Json.Untagged
    /// sealed interface Address {
    ///     @Json record Postal(String street, String town) implements Address {}
    ///     @Json record Box(int box, String town) implements Address {}
    ///     @Json.Value record Line(String text) implements Address {}
    /// }
    /// ```
    ///
    /// An object is the record whose required members it has. Where the members of one record may include all
    /// that another requires, the first is looked for first; two records of which each could be the other do
    /// not compile. A string, a number, `true` and `false` are the first form, in the order of the interface,
    /// that takes them.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Untagged {}

    /// A record that is an array in JSON, with each component in its place:
    /// `@Json.Tuple record Point(double x, double y)` is `[1.5, 2]`. No element may be missing; one that is
    /// `@Nullable` may be `null`. Constraints are checked as in a [Json] record.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Tuple {}

    /// A component that answers have and requests have not, such as a number that the program gives. A
    /// client may send back what it got: the member is passed over then, unless [#unknown] members are
    /// refused. The component must be an [java.util.Optional], be `@Nullable` or have a [Default], which
    /// stands for it when a request is read; a [Merge] keeps the value that was there.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.RECORD_COMPONENT)
    @interface ReadOnly {}

    /// A component that requests have and answers have not, such as a password. A [Merge] that leaves it
    /// out keeps the value that was there.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.RECORD_COMPONENT)
    @interface WriteOnly {}

    /// A component that neither requests nor answers have; its type needs no codec. The component must be
    /// an [java.util.Optional], be `@Nullable` or have a [Default], which stands for it when a request is
    /// read; a [Merge] keeps the value that was there.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Ignore {}

    /// A component of type `Map<String, JsonValue>` that takes the members which the record does not have,
    /// and is written as these members, behind the others; without one that is called like the discriminator
    /// where that is written.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Rest {}

    /// A method of a record whose result is written as a member, behind the components. It has no
    /// parameters and throws no checked exception; an empty [java.util.Optional] is left out. Requests have
    /// no such member: one that is sent is passed over, as a [ReadOnly] one is.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface Computed {}
}
