// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A [java.math.BigDecimal] or [java.math.BigInteger] that is a string in JSON: `"19.90"` and not `19.90`.
/// Many programs, those in JavaScript among them, read numbers of JSON as doubles, which lose digits beyond
/// the 15th; amounts of money and long identifiers arrive whole as strings.
///
/// Constraints judge the number. The schema has a pattern for the string, and cannot show the constraints.
/// Where a scope reads leniently ([Coercion]), a number is understood as well.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface AsText {}
