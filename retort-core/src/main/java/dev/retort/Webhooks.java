// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An interface whose methods describe calls that the application makes to others, for those who will
/// answer them. Nothing implements it: it is there for the document, which shows bodies, header fields and
/// answers by their types, as it does for endpoints.
///
/// ```java
/// @Webhooks
/// interface SubscriptionEvents {
///
///     /// Somebody has subscribed.
///     @Post("/new-subscription")
///     void subscribed(Subscription subscription);
/// }
///
/// app.documentation(Documentation.standard().webhooks(SubscriptionEvents.class));
/// ```
///
/// The name of a webhook is the path of its method without the slash, or the name of the method where there
/// is no path. Where two interfaces have a webhook of one name and HTTP method, the name of its interface
/// stands before the second: `InvoiceEvents.paid`. Calls that one request asks for, at an address that it
/// names, are said on the endpoint: [CallsBack].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Webhooks {}
