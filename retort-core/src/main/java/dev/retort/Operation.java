// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the document says about an endpoint that neither its signature nor its comment can say.
///
/// ```java
/// @Get @Operation(id = "listPets", extra = "{\"x-cost\": 3}")
/// List<Pet> list() { … }
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Operation {

    /// The `operationId`, which no other operation of the document may have; empty for what the
    /// [OperationIds] of the document make of the method.
    String id() default "";

    /// The summary; empty for the first sentence of the method's comment.
    String summary() default "";

    /// Members of the OpenAPI operation as a JSON object: extensions, a body's schema, anything. Objects are
    /// merged with what is there, all else replaces it.
    String extra() default "";
}
