// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.openapicallbacks;

import dev.retort.Json;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Url;
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
    @Operation(extra = """
            {"callbacks": {"invoice_notification": {"{$callback_url}/invoices/{$request.body.id}": {"post": {
              "operationId": "invoice_notification",
              "summary": "The invoice is paid",
              "requestBody": {"required": true, "content": {"application/json": {"schema": {
                "type": "object", "title": "InvoiceEvent", "required": ["description", "paid"],
                "properties": {"description": {"type": "string"}, "paid": {"type": "boolean"}}}}}},
              "responses": {
                "200": {"description": "It is understood.", "content": {"application/json": {"schema": {
                  "type": "object", "title": "InvoiceEventReceived", "required": ["ok"],
                  "properties": {"ok": {"type": "boolean"}}}}}},
                "422": {"description": "It is not understood."}}}}}}}""")
    Received create(Invoice invoice, @Query("callback_url") @Nullable @Url URI callbackUrl) {
        return new Received("Invoice received");
    }

    @Json
    record Invoice(String id, @Nullable String title, String customer, double total) {}

    @Json
    record Received(String msg) {}
}
