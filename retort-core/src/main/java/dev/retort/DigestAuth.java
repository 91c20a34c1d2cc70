// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The proof of `Authorization: Digest …` (RFC 7616). The parameter is a [DigestCredentials], or an
/// `Optional` of one. A [Digest][dev.retort.web.Digest] checks the proof, and tells a client that has none
/// how to make one; the best place for that is a provider.
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
