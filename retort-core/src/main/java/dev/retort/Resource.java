// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A class, normally a record, whose methods answer requests. Its header is what they need: `record
/// Pets(PetStore store)`.
///
/// The annotation processor writes its routes, binders and documentation beside it. Mount an instance:
/// `app.mount(new Pets(store))`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Resource {

    /// The path that all methods' paths start with, such as `/pets`; nothing for the root.
    String value() default "";
}
