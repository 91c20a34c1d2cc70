// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a sealed interface with [Json]: the member that says which of its records an object is. Without this
/// annotation the member is `type`.
///
/// The member's value is the record's simple name, or what [Name] says on the record. It is there where the
/// declared type of a body, a result or a component is the interface: written first, and read wherever it
/// stands. Where the declared type is one of the records, there is no such member.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {

    /// The name of the member, such as `kind`.
    String value();
}
