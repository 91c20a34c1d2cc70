// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A [java.math.BigDecimal] or [java.math.BigInteger] that travels as a text: `"19.90"` and not `19.90`. Many
/// programs, those in JavaScript among them, read numbers of JSON as doubles, in which further digits are lost;
/// amounts of money and long identifiers arrive whole as texts.
///
/// Constraints judge the number. The schema has the text's pattern, and says nothing of the number. Where a scope
/// reads leniently ([Coercion]), a number is understood as well.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface AsText {}
