// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.CallsBack;
import dev.retort.Default;
import dev.retort.Documentation;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.OpenApiVersion;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Tagged;
import dev.retort.Url;
import dev.retort.Webhooks;
import dev.retort.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the document says of calls that the application makes.
class WebhooksTest {

    @Json
    record Subscription(String user, @Default("1") int months) {}

    @Webhooks
    interface SubscriptionEvents {

        /// Somebody has subscribed. Answer soon.
        ///
        /// @param signature of the body
        @Post("/new-subscription")
        void subscribed(Subscription subscription, @Header("X-Signature") String signature);

        @Post
        @Tagged("ends")
        @Operation(id = "ended", summary = "A subscription has ended", extra = "{\"x-cost\": 3}")
        @Responds(status = 410, description = "Nobody listens any more.", body = Void.class)
        void unsubscribed(Subscription subscription);
    }

    @Json
    record Paid(boolean paid) {}

    @Json
    record Heard(boolean ok) {}

    @Webhooks
    interface InvoiceEvents {

        @Post
        Heard paid(Paid event);

        @Post("/reminders")
        void reminded();
    }

    @Webhooks
    interface OrderEvents {

        @Post
        void created(Paid order);

        @Post
        void deleted();

        @Put("/created")
        void confirmed();
    }

    @Webhooks
    interface UserEvents {

        @Post
        void created(Heard user);
    }

    @Resource("/invoices")
    record Invoices() {

        @Post
        @CallsBack(value = InvoiceEvents.class, at = "{$request.query.callback}/{$request.body#/id}")
        @CallsBack(value = InvoiceEvents.class, at = "https://archive.example", name = "archive")
        void take(Paid invoice, @Query @Url URI callback) {}

        @Post("/subscriptions")
        void subscribe(Subscription subscription) {}
    }

    private static TestResponse document(Documentation documentation) {
        return TestClient.inMemory(Retort.create().documentation(documentation).mount(new Invoices()))
                .get("/openapi.json")
                .send()
                .expect(200);
    }

    private final TestResponse document = document(Documentation.standard().webhooks(SubscriptionEvents.class));

    @Test
    void a_webhook_is_described_by_its_method() {
        assertThat(document.json("/webhooks/new-subscription")).hasToString("""
                {"post":{"summary":"Somebody has subscribed","description":"Answer soon.",\
                "parameters":[{"name":"X-Signature","in":"header","description":"of the body","required":true,"schema":{"type":"string"}}],\
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Subscription"}}}},\
                "responses":{"204":{"description":"It was done; there is nothing to say."}},\
                "operationId":"subscriptionEventsSubscribed"}}""");
    }

    @Test
    void a_webhook_without_a_path_is_called_as_its_method() {
        assertThat(document.json("/webhooks/unsubscribed/post/operationId")).hasToString("\"ended\"");
        assertThat(document.json("/webhooks/unsubscribed/post/summary")).hasToString("\"A subscription has ended\"");
        assertThat(document.json("/webhooks/unsubscribed/post/tags")).hasToString("[\"ends\"]");
        assertThat(document.json("/webhooks/unsubscribed/post/x-cost")).hasToString("3");
        assertThat(document.json("/webhooks/unsubscribed/post/responses/410"))
                .hasToString("{\"description\":\"Nobody listens any more.\"}");
    }

    @Test
    void webhooks_of_several_interfaces_are_told_apart() {
        TestResponse several =
                document(Documentation.standard().webhooks(OrderEvents.class, UserEvents.class, OrderEvents.class));

        assertThat(((JsonObject) several.json("/webhooks")).members())
                .containsOnlyKeys("created", "deleted", "UserEvents.created");
        assertThat(((JsonObject) several.json("/webhooks/created")).members()).containsOnlyKeys("post", "put");
        assertThat(several.json("/webhooks/created/post/requestBody/content/application~1json/schema/$ref"))
                .hasToString("\"#/components/schemas/Paid\"");
        assertThat(several.json("/webhooks/UserEvents.created/post/requestBody/content/application~1json/schema/$ref"))
                .hasToString("\"#/components/schemas/Heard\"");
        assertThat(several.json("/webhooks/UserEvents.created/post/operationId"))
                .hasToString("\"userEventsCreated\"");
    }

    @Test
    void what_is_sent_has_the_schema_of_what_the_application_writes() {
        assertThat(document.json("/components/schemas/Subscription/required")).hasToString("[\"user\",\"months\"]");
        assertThat(document.json("/components/schemas/SubscriptionInput/required"))
                .hasToString("[\"user\"]");
    }

    @Test
    void an_endpoint_tells_whom_it_calls_back() {
        assertThat(document.json("/paths/~1invoices/post/callbacks/invoiceEvents"))
                .hasToString("""
                {"{$request.query.callback}/{$request.body#/id}":{"post":{"summary":"Paid",\
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Paid"}}}},\
                "responses":{"200":{"description":"The answer.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Heard"}}}}},\
                "operationId":"invoiceEventsPaid"}},\
                "{$request.query.callback}/{$request.body#/id}/reminders":{"post":{"summary":"Reminded",\
                "responses":{"204":{"description":"It was done; there is nothing to say."}},\
                "operationId":"invoiceEventsReminded"}}}""");
        assertThat(document.json("/paths/~1invoices/post/callbacks/archive/https:~1~1archive.example/post/operationId"))
                .hasToString("\"invoiceEventsPaid2\"");
    }

    @Test
    void openapi_3_0_knows_callbacks_and_no_webhooks() {
        TestResponse old = document(
                Documentation.standard().webhooks(SubscriptionEvents.class).version(OpenApiVersion.V3_0));

        assertThat(old.text()).doesNotContain("webhooks", "SubscriptionInput");
        assertThat(old.json("/paths/~1invoices/post/callbacks/archive")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Invoices.class})
    void a_type_that_describes_no_webhooks_is_refused(Class<?> type) {
        assertThatThrownBy(() -> Documentation.standard().webhooks(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(type.getName()
                        + " describes no webhooks: make it an interface with @Webhooks, and compile it again");
    }
}
