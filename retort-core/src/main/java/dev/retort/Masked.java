// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a client sends and nobody else is to read: a password, a token, the number of a card. Where a
/// fault's value is told ([Failure#input], [InvalidRequest#body]), asterisks stand for it. A text is
/// described with the format `password`, which has forms hide what is typed.
///
/// It is about what comes in. What the program makes of it, it may write and log: a [Secret] cannot be told
/// by accident, and a component that answers do not have is [Json.WriteOnly].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Masked {}
