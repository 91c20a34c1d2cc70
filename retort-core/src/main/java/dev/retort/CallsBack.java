// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents that, because of a request, the application will call somebody later at an address which the
/// request named (OpenAPI 3.1, Callback Object).
///
/// ```java
/// @Post
/// @CallsBack(value = InvoiceEvents.class, at = "{$request.query.callback_url}/invoices/{$request.body#/id}")
/// Receipt take(Invoice invoice, @Query("callback_url") URI callbackUrl) { … }
/// ```
///
/// It is for the document alone: the application makes the call itself.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CallsBack.List.class)
public @interface CallsBack {

    /// What is called: an interface with [Webhooks]. The paths of its methods continue the address.
    Class<?> value();

    /// The address, with runtime expressions of OpenAPI in braces, such as `{$request.body#/callbackUrl}`.
    String at();

    /// The name of the callback in the document; empty for that of the interface, with a small letter at
    /// its beginning.
    String name() default "";

    /// Several callbacks.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {

        /// The callbacks.
        CallsBack[] value();
    }
}
