// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that an endpoint has the application call somebody later, at an address that the request named (OpenAPI
/// 3.1, Callback Object).
///
/// ```java
/// @Post
/// @CallsBack(value = InvoiceEvents.class, at = "{$request.query.callback_url}/invoices/{$request.body#/id}")
/// Receipt take(Invoice invoice, @Query("callback_url") URI callbackUrl) { … }
/// ```
///
/// It is for the document alone: to call is up to the application.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CallsBack.List.class)
public @interface CallsBack {

    /// What is called: an interface with [Webhooks]. The paths of its methods continue the address.
    Class<?> value();

    /// The address, with runtime expressions of OpenAPI in braces.
    String at();

    /// The name of the callback; that of the interface, with a small letter, unless this says another.
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
