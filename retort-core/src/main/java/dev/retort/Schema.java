// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Keywords of JSON Schema for a type, a member or a parameter, where nothing else can say them:
/// `@Schema("{\"title\": \"Price\", \"x-unit\": \"cent\"}")`. They replace keywords of the same name. They
/// change the document, and not what the server does: what has to be checked, say with constraints.
/// References name types as a whole: `{"$ref": "#/components/schemas/shop.Pet"}`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Schema {

    /// The keywords, as a JSON object.
    String value() default "{}";

    /// Whether a member or parameter should not be used any more. For types and methods, `@Deprecated` says
    /// that; Java does not allow it here.
    boolean deprecated() default false;
}
