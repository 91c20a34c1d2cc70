// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The value of a parameter or a member that was not sent, written as it would be sent. The compiler checks
/// that it has the right type and keeps the constraints beside it.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Default {

    /// Such as `20`; for a member of a JSON type without quotes, too. That of a list, a set, an array or a
    /// map is in JSON: `["a", "b"]`.
    String value();
}
