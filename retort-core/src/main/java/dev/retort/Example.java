// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An example in the document: of a type, a member, a parameter, a body; on a method, of its good answer. The
/// compiler checks that it is a value of the type and keeps the constraints.
///
/// ```java
/// @Json
/// record Pet(@Example("Tom") String name, @Example("999") @Positive long price) {}
///
/// @Post
/// Pet add(@Example(name = "cat", summary = "A cat", value = "{\"name\": \"Tom\", \"price\": 999}") Pet pet) { … }
/// ```
///
/// Examples with a name stand beside the schema of a parameter or body, where the pages let people choose one; those
/// without stand in the schema.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Repeatable(Example.List.class)
public @interface Example {

    /// The value. Texts and numbers are written as in a query, `Tom` and `999`; everything else in JSON.
    String value();

    /// A name that no other example of the same thing has; for parameters, bodies and answers only.
    String name() default "";

    /// A sentence, for an example with a name.
    String summary() default "";

    /// A paragraph in Markdown, for an example with a name.
    String description() default "";

    /// Whether it keeps the contract. One that does not shows what is refused, and is not checked.
    boolean valid() default true;

    /// Several examples.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
    @interface List {

        /// The examples, in the order of the document.
        Example[] value();
    }
}
