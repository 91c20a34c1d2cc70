// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about statuses.
class StatusErrorsTest {

    @Test
    void an_exception_that_clients_are_told_of_has_a_status() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    /// A pet.
                    ///
                    /// @throws NotFound when there is none
                    @Get
                    String get() throws NotFound, java.io.IOException {
                        return "Tom";
                    }

                    static final class NotFound extends Exception {}
                }
                """)).isEqualTo("""
                        Pets.java:9:12 NotFound is documented for clients of get(), but has no @Status, so they get 500: add @Status(404) or the like to it, or leave @throws out
                            String get() throws NotFound, java.io.IOException {
                                   ^
                        """);
    }

    @Test
    void a_good_answer_has_no_status_of_an_error() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Status(404)
                    String get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:13 @Status(404) on get() is not a status of success: use 200 to 399, or throw an exception with @Status for an error
                            @Status(404)
                                    ^
                        """);
    }

    @Test
    void a_status_of_a_good_answer_is_not_below_200() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Status(101)
                    String get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:13 @Status(101) on get() is not a status of success: use 200 to 399, or throw an exception with @Status for an error
                            @Status(101)
                                    ^
                        """);
    }

    @Test
    void a_status_without_a_body_has_none() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Status(204)
                    String get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:13 @Status(204) says that there is no body, but get() returns one: let it return void, or remove the @Status
                            @Status(204)
                                    ^
                        """);
    }

    @Test
    void created_is_201() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Status(202)
                    Created<String> get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:13 @Status(202) on get() contradicts Created, which is 201: return a Response instead, or remove the @Status
                            @Status(202)
                                    ^
                        """);
    }

    @Test
    void void_may_have_another_status_than_204() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    @Status(202)
                    void add() {}
                }
                """)).isEmpty();
    }

    @Test
    void an_exception_has_a_status_of_an_error() {
        assertThat(errors("""
                import dev.retort.*;

                @Status(200)
                class PetNotFound extends Exception {}
                """)).isEqualTo("""
                        PetNotFound.java:3:9 @Status(200) on an exception is not a status of an error: use 400 to 599
                        @Status(200)
                                ^
                        """);
    }

    @Test
    void a_type_that_is_no_exception_has_no_status() {
        assertThat(errors("""
                import dev.retort.*;

                @Status(404)
                record Pet() {}
                """)).isEqualTo("""
                        Pet.java:3:1 @Status on a type is for exceptions and for records of a sealed interface that a method returns; on Pet it has no meaning. Put it on the method
                        @Status(404)
                        ^
                        """);
    }

    @Test
    void a_private_exception_has_no_status() {
        assertThat(errors("""
                import dev.retort.*;

                class Shop {
                    @Status(404)
                    private static class PetNotFound extends Exception {}
                }
                """)).isEqualTo("""
                        Shop.java:5:20 PetNotFound is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                            private static class PetNotFound extends Exception {}
                                           ^
                        """);
    }

    @Test
    void a_method_that_answers_nothing_has_no_status() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Status(202)
                    void add() {}
                }
                """)).isEqualTo("""
                        Pets.java:5:5 @Status has no effect on add(), which answers no requests: add @Get or the like, or remove it
                            @Status(202)
                            ^
                        """);
    }
}
