// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes an annotation a constraint whose rule is a function of the program. It may then stand wherever a
/// constraint of `jakarta.validation` may: on parameters, members, elements, keys and values.
///
/// ```java
/// @Check(by = Numbers.class, method = "isStep", message = "must be a step of {size}",
///         schema = "{\"multipleOf\": \"{size}\"}")
/// @interface Step {
///     int size();
/// }
///
/// final class Numbers {
///     static boolean isStep(long value, int size) { return value % size == 0; }
/// }
/// ```
///
/// The function is static. It takes the value, and then the members of the annotation in their order, but
/// for `message`; of several of that name, the first is taken that the value can be given to. It is never
/// given `null`. Either it says whether the value is good, or it returns nothing and throws an
/// [IllegalArgumentException], whose text the client reads. Any other exception is a bug: it is logged, and
/// the client learns only that the value is not allowed. The function is called by many threads, and should
/// not wait: what asks a database belongs in the endpoint.
///
/// The compiler cannot call the function, so it does not judge a [Default] beside the constraint. A schema that
/// is written by hand should say no more than the function does.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Check {

    /// The class that the function is in.
    Class<?> by();

    /// The name of the function.
    String method() default "check";

    /// The sentence without its subject that a client reads, such as “must be even”, with the members of the
    /// annotation in braces. A member `message` of the annotation, where it is not empty, replaces it. Not
    /// needed where the function throws.
    String message() default "";

    /// The code of the fault; nothing for the name of the annotation: `isbn_13` for `Isbn13`.
    String code() default "";

    /// Keywords of JSON Schema that say the same, as a JSON object. A string that is a member's name in braces
    /// stands for its value.
    String schema() default "{}";
}
