// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a sealed interface with [Json]: the member that says which of its records an object is. Without it that is
/// `type`.
///
/// The member's value is the record's simple name, or what [Name] says on the record. When the interface is what
/// is declared, be it as a body, a result or a component, the member is written first, and may stand anywhere
/// when it is read. A record that is declared as itself has no such member.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {

    /// Such as `kind`.
    String value();
}
