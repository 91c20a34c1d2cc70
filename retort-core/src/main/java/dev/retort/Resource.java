// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A class whose methods answer requests. A record is the shortest, since its header names what they need:
/// `record Pets(PetStore store)`.
///
/// The annotation processor writes its routes, binders and documentation beside it. Mount an instance,
/// `app.mount(new Pets(store))`, or the class, `app.mount(Pets.class)`. All requests share one instance, so
/// it must be safe for use by many threads.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Resource {

    /// The path with which those of all methods begin, such as `/pets`; empty for the root.
    String value() default "";
}
