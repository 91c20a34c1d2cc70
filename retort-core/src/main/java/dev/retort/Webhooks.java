// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An interface whose methods describe calls that the application makes to others, for those who are to answer
/// them. Nothing implements it: it is there for the document, which tells of bodies, fields and answers by their
/// types as it does of endpoints.
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
/// A webhook is called as the path of its method without the slash, or as the method where there is no path. What
/// is called because of one request, at an address that this names, stands on the endpoint: [CallsBack].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Webhooks {}
