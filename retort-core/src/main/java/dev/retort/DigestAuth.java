// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The proof of `Authorization: Digest …` (RFC 7616), a [DigestCredentials] or an `Optional` of one. What it
/// is worth, and how a client that has none is to make one, says [Digest][dev.retort.web.Digest]: best in a
/// provider.
///
/// ```java
/// @Provides
/// Member member(@DigestAuth DigestCredentials credentials) {
///     return new Member(digest.require(credentials, members::hash));
/// }
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface DigestAuth {
    /// The name of the scheme in the document.
    String name() default "digest";
}
