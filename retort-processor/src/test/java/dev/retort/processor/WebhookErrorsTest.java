// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about calls that an application makes.
class WebhookErrorsTest {

    @Test
    void webhooks_are_methods_of_an_interface() {
        assertThat(errors("""
                import dev.retort.*;

                @Webhooks
                record Events() {}
                """)).isEqualTo("""
                        Events.java:4:1 Events cannot have @Webhooks: make it an interface without type parameters
                        record Events() {}
                        ^
                        """);
    }

    @Test
    void a_webhook_has_a_name_and_no_address() {
        assertThat(errors("""
                import dev.retort.*;

                @Webhooks
                interface Events {
                    @Post("/invoices/{id}")
                    void paid(int id);
                }
                """)).isEqualTo("""
                        Events.java:5:11 the path of paid() is the name of a webhook, and no address in which {id} could be: \
                        leave it out; what a callback takes from its request stands in @CallsBack(at = …)
                            @Post("/invoices/{id}")
                                  ^
                        """);
    }

    @Test
    void a_webhook_takes_what_can_be_sent() {
        assertThat(errors("""
                import dev.retort.*;

                @Webhooks
                interface Events {
                    @Post
                    void paid(Request request);
                }
                """)).isEqualTo("""
                        Events.java:6:23 'request' is nothing that paid() could send: make it a part of the body, a @Header or a @Query, or remove it
                            void paid(Request request);
                                              ^
                        """);
    }

    @Test
    void webhooks_without_a_path_have_the_names_of_their_methods() {
        assertThat(errors("""
                import dev.retort.*;

                @Webhooks
                interface Events {
                    @Post
                    void paid();

                    @Post
                    void reminded();

                    @Post("/paid")
                    void paidAgain();
                }
                """)).isEqualTo("""
                        Events.java:11:11 POST /paid is already answered by paid(): give paidAgain() another path or another HTTP method
                            @Post("/paid")
                                  ^
                        """);
    }

    @Test
    void webhooks_are_judged_whatever_is_wrong_elsewhere() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Webhooks
                interface Events {
                    @Post
                    void paid(@Query @Positive String currency);
                }

                @Json
                record Invoice(@Email int mail) {}
                """)).isEqualTo("""
                        Events.java:11:16 @Email does not apply to an int: remove it
                        record Invoice(@Email int mail) {}
                                       ^
                        Events.java:7:22 @Positive does not apply to a String: remove it
                            void paid(@Query @Positive String currency);
                                             ^
                        """);
    }

    @Test
    void what_is_called_back_is_described_by_webhooks() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource
                record Invoices() {
                    @Post
                    @CallsBack(value = String.class, at = "{$request.query.url}")
                    void take() {}
                }
                """)).isEqualTo("""
                        Invoices.java:6:5 @CallsBack on take() names java.lang.String, which has no @Webhooks: name an interface that has
                            @CallsBack(value = String.class, at = "{$request.query.url}")
                            ^
                        """);
    }

    @Test
    void a_callback_says_where_and_has_a_name_of_its_own() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource
                record Invoices() {
                    @Webhooks
                    interface Events {}

                    @Post
                    @CallsBack(value = Events.class, at = "")
                    @CallsBack(value = Events.class, at = "https://one.example")
                    @CallsBack(value = Events.class, at = "https://two.example")
                    void take() {}
                }
                """)).isEqualTo("""
                        Invoices.java:9:5 @CallsBack on take() does not say where: write an address such as {$request.query.url}
                            @CallsBack(value = Events.class, at = "")
                            ^
                        Invoices.java:11:5 take() calls back twice as “events”: give one of them another name
                            @CallsBack(value = Events.class, at = "https://two.example")
                            ^
                        """);
    }

    @Test
    void callbacks_are_of_endpoints() {
        assertThat(errors("""
                import dev.retort.*;

                record Invoices() {
                    @Webhooks
                    interface Events {}

                    @CallsBack(value = Events.class, at = "https://one.example")
                    void take() {}
                }
                """)).isEqualTo("""
                        Invoices.java:7:5 @CallsBack has no effect on take(), which answers no requests: add @Get or the like, or remove it
                            @CallsBack(value = Events.class, at = "https://one.example")
                            ^
                        """);
    }
}
