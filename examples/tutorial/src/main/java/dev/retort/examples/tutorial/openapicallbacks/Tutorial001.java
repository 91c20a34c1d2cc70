// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.openapicallbacks;

import dev.retort.CallsBack;
import dev.retort.Json;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Url;
import dev.retort.Webhooks;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An invoice, and the call that tells when it is paid.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    /// Takes an invoice.
    ///
    /// Once it is paid, the address that was given is told so.
    @Post("/invoices/")
    @CallsBack(
            value = InvoiceNotification.class,
            at = "{$callback_url}/invoices/{$request.body.id}",
            name = "invoice_notification")
    Received create(Invoice invoice, @Query("callback_url") @Nullable @Url URI callbackUrl) {
        return new Received("Invoice received");
    }

    @Json
    record Invoice(String id, @Nullable String title, String customer, double total) {}

    @Json
    record InvoiceEvent(String description, boolean paid) {}

    @Json
    record InvoiceEventReceived(boolean ok) {}

    @Webhooks
    interface InvoiceNotification {

        /// The invoice is paid.
        @Post
        @Operation(id = "invoice_notification")
        @Responds(status = 422, description = "It is not understood.", body = Void.class)
        InvoiceEventReceived paid(InvoiceEvent event);
    }

    @Json
    record Received(String msg) {}
}
