// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the document says about a type, a member or a parameter that nothing else can say: keywords of JSON Schema,
/// which replace those of the same name, `@Schema("{\"title\": \"Price\", \"x-unit\": \"cent\"}")`. They change what
/// the document says, not what the
/// server does: what is to be checked is said with constraints.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Schema {

    /// A JSON object.
    String value() default "{}";

    /// Whether the member or parameter should not be used any more. What `@Deprecated` says of types and methods,
    /// Java does not let it say of these.
    boolean deprecated() default false;
}
