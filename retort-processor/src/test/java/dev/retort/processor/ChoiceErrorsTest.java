// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about results that are one of several answers, and about those that the client chooses.
class ChoiceErrorsTest {

    private static String found(String choice) {
        return errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    Search get() {
                        return null;
                    }
                }

                sealed interface Search {
                    @Status(200)
                    record Found(@Body String name) implements Search {}

                    %s
                }
                """.formatted(choice));
    }

    @Test
    void each_answer_has_a_status() {
        assertThat(found("record Lost() implements Search {}")).isEqualTo("""
                Pets.java:6:12 Pets.get() returns what cannot be written: Lost is one of the answers of Search, but has no @Status: add @Status(200) or the like to it
                    Search get() {
                           ^
                """);
    }

    @Test
    void an_answer_is_a_record() {
        assertThat(found("@Status(404) final class Lost implements Search {}")).contains("""
                Pets.java:6:12 Pets.get() returns what cannot be written: Search permits Lost, which is not a record: make it one
                """.strip());
    }

    @Test
    void every_component_is_sent_somehow() {
        assertThat(found("@Status(404) record Lost(String why) implements Search {}"))
                .isEqualTo("""
                Pets.java:15:37 'why' of Lost is neither @Body nor @Header: say which, or make Lost a @Json record to send it whole
                    @Status(404) record Lost(String why) implements Search {}
                                                    ^
                """);
    }

    @Test
    void an_answer_has_one_body() {
        assertThat(found("@Status(404) record Lost(@Body String why, @Body int when) implements Search {}"))
                .isEqualTo("""
                        Pets.java:15:58 'when': 'why' is the body of Lost already. Make this one a @Header, or put both into a @Json record
                            @Status(404) record Lost(@Body String why, @Body int when) implements Search {}
                                                                                 ^
                        """);
    }

    @Test
    void a_constraint_of_a_header_field_applies_to_its_type() {
        assertThat(
                        found(
                                "@Status(404) record Lost(@Header @jakarta.validation.constraints.Size(max = 3) int age) implements Search {}"))
                .contains(" @Size does not apply to an int: for the value of a number use @Min and @Max\n");
    }

    @Test
    void a_header_field_has_a_name_that_can_be_sent() {
        assertThat(found("@Status(404) record Lost(@Header(\"Retry After\") int seconds) implements Search {}"))
                .contains(" no header field can be called “Retry After”: use ASCII letters, digits and hyphens\n");
    }

    @Test
    void a_header_field_is_text() {
        assertThat(found("@Status(404) record Lost(@Header java.util.List<String> why) implements Search {}"))
                .isEqualTo("""
                        Pets.java:15:30 'why' of Lost: a header field is text: use a scalar or an Optional of one
                            @Status(404) record Lost(@Header java.util.List<String> why) implements Search {}
                                                     ^
                        """);
    }

    @Test
    void an_answer_can_be_named_where_it_is_returned() {
        assertThat(errors("""
                package web;

                import dev.retort.*;

                @Resource("/orders")
                record Orders() {
                    @Post
                    orders.Placing place(String text) { throw new UnsupportedOperationException(); }

                    @Delete
                    orders.Removing remove() { throw new UnsupportedOperationException(); }
                }
                """, """
                package orders;

                import dev.retort.*;

                public sealed interface Placing permits Placed, SoldOut {}

                @Status(201)
                record Placed(@Body String number) implements Placing {}

                @Status(409)
                record SoldOut() implements Placing {}
                """, """
                package orders;

                import dev.retort.*;

                public sealed interface Removing {
                    @Status(200)
                    record Removed(@Body Order order) implements Removing {}
                }

                @Json
                record Order(String number) {}
                """)).isEqualTo("""
                        web/Orders.java:8:20 Orders.place() returns what cannot be written: Placed cannot be named by generated code, which stands in another package: make it public, and the classes around it
                            orders.Placing place(String text) { throw new UnsupportedOperationException(); }
                                           ^
                        web/Orders.java:11:21 Orders.remove() returns what cannot be written: Order, which Removed holds, cannot be named where it is written: make it public
                            orders.Removing remove() { throw new UnsupportedOperationException(); }
                                            ^
                        """);
    }

    @Test
    void a_status_without_a_body_has_none() {
        assertThat(found("@Status(204) record Lost(@Body String why) implements Search {}"))
                .isEqualTo("""
                Pets.java:15:13 @Status(204) says that there is no body, but Lost has one: remove one of them
                    @Status(204) record Lost(@Body String why) implements Search {}
                            ^
                """);
    }

    @Test
    void an_answer_has_a_status_that_there_is() {
        assertThat(found("@Status(100) record Lost() implements Search {}")).isEqualTo("""
                Pets.java:15:13 @Status(100) on Lost is not a status of an answer: use 200 to 599
                    @Status(100) record Lost() implements Search {}
                            ^
                """);
    }

    @Test
    void what_is_chosen_from_is_named() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String get(Negotiated type) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:27 'type' has nothing to choose from, because get() does not say what types its answer can have: name them in @Produces, or return a sealed interface of records with @Status
                            String get(Negotiated type) {
                                                  ^
                        """);
    }

    @Test
    void what_is_chosen_is_told() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Produces({"text/csv", "text/html"})
                    String get() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:12 @Produces of get() names several types, and nothing says which one its answer has: take a parameter `Negotiated type`, or name one
                            String get() {
                                   ^
                        """);
    }
}
