// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A value that a client sends and nobody else is to read: a password, a token, the number of a card. Where
/// an error answer or a log tells what was sent ([Failure#input], [InvalidRequest#body]), it has asterisks
/// in its place. The document gives a text the format `password`, so that forms hide what is typed.
///
/// It is about what comes in; the program itself can still write or log the value. A [Secret] keeps it from
/// doing so by accident, and [Json.WriteOnly] keeps a component out of answers.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Masked {}
