// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Leaves something out of the documentation, though it works as ever: a method, all methods of a resource,
/// or a query parameter, a header field or a cookie that need not be sent.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Hidden {}
