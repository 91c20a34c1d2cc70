// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about parameters and what they are read from.
class BindingErrorsTest {

    @Test
    void texts_of_a_request_are_never_null() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(List<@Nullable Integer> ages) {}
                }
                """)).isEqualTo("""
                        Pets.java:8:39 'ages': a query parameter is text: use a scalar, an Optional or a List of scalars, or a record of these
                            void find(List<@Nullable Integer> ages) {}
                                                              ^
                        """);
    }

    @Test
    void dates_of_old_classes_are_no_parameters() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(Date since, java.sql.Timestamp until, @Use java.sql.Date today) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:20 parameter 'since' of Pets.find() is nothing that a request can hold: java.util.Date has no codec: use an Instant or a LocalDate. To use an object of the application, pass it to the constructor of Pets
                            void find(Date since, java.sql.Timestamp until, @Use java.sql.Date today) {}
                                           ^
                        Pets.java:7:46 parameter 'until' of Pets.find() is nothing that a request can hold: java.sql.Timestamp has no codec: use an Instant or a LocalDateTime. To use an object of the application, pass it to the constructor of Pets
                            void find(Date since, java.sql.Timestamp until, @Use java.sql.Date today) {}
                                                                     ^
                        """);
    }

    @Test
    void what_a_client_proves_itself_with_may_be_missing_as_an_optional_alone() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@BearerAuth @Nullable String token) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:15 'token' of @BearerAuth must be a String or an Optional of one
                            void find(@BearerAuth @Nullable String token) {}
                                      ^
                        """);
    }

    @Test
    void what_a_client_proves_itself_with_has_a_name_that_can_be_sent_and_documented() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(
                            @ApiKey(header = "X Key") String key,
                            @ApiKey(cookie = "größe") String size,
                            @ApiKey(query = "any key") String query,
                            @BearerAuth(name = "my token") String token) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:30 no header field can be called “X Key”: use ASCII letters, digits and hyphens
                                    @ApiKey(header = "X Key") String key,
                                                     ^
                        Pets.java:8:30 no cookie can be called “größe”: use ASCII letters, digits and hyphens
                                    @ApiKey(cookie = "größe") String size,
                                                     ^
                        Pets.java:10:32 @BearerAuth of 'token' is called “my token”, which may consist of letters, digits and -._ only
                                    @BearerAuth(name = "my token") String token) {}
                                                       ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @BearerAuth @Size(min = 32) String token     | @Size is not asked about 'token', which a client proves itself with: check it in the method
        @BearerAuth Optional<@Size(min=3) String> t  | @Size is not asked about 't', which a client proves itself with: check it in the method
        Optional<@NotNull @Masked IfMatch> version   | @Masked is not asked about 'version', which the framework gives: remove it
        @ApiKey(header = "K") @Default("k") String k | @Default has no effect on 'k', which is not read as a value: remove it
        @NotEmpty Clock clock                        | @NotEmpty is not asked about 'clock', which is provided: check it where that is done
        @Masked Request request                      | @Masked is not asked about 'request', which the framework gives: remove it
        @Header IfMatch version                      | @Header has no effect on 'version', which the framework gives: remove it
        @Nullable Clock clock                        | @Nullable has no effect on 'clock', which is never null: remove it
        @Nullable IfMatch version                    | @Nullable has no effect on 'version', which is never null: take an Optional where it need not be sent
        """)
    void what_nobody_asks_about_a_parameter_is_refused(String parameter, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.time.Clock;
                import java.util.Optional;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(%s) {}
                }
                """.formatted(parameter))).contains(" " + message + "\n");
    }

    @Test
    void a_path_variable_needs_a_parameter() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(String name) {
                        return name;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:5:10 path variable {id} of GET /pets/{id} has no parameter: add one called 'id' to get(), or @PathParam("id") to the one that takes it
                            @Get("/{id}")
                                 ^
                        """);
    }

    @Test
    void a_path_variable_that_has_another_name_than_its_parameter_is_taken_by_path_param() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(@PathParam("id") String name) {
                        return name;
                    }
                }
                """)).isEmpty();
    }

    @Test
    void a_path_param_may_be_a_variable_of_a_prefix() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(long id, @PathParam("owner") String owner) {
                        return owner;
                    }
                }
                """)).isEmpty();
    }

    @Test
    void a_path_variable_cannot_be_an_optional() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(Optional<String> id) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:33 'id': a path variable is one value that is always there: use a scalar
                            String get(Optional<String> id) {
                                                        ^
                        """);
    }

    @Test
    void a_path_variable_cannot_be_a_list() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(List<String> id) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:29 'id': a path variable is one value that is always there: use a scalar
                            String get(List<String> id) {
                                                    ^
                        """);
    }

    @Test
    void a_path_variable_cannot_be_what_is_nullable() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(@Nullable String id) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:33 'id': a path variable is one value that is always there: use a scalar
                            String get(@Nullable String id) {
                                                        ^
                        """);
    }

    @Test
    void a_path_variable_has_no_default() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(@Default("1") long id) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:25 'id' cannot have a @Default, only query parameters, header fields, cookies, form fields and members of the body can: remove it
                            String get(@Default("1") long id) {
                                                ^
                        """);
    }

    @Test
    void get_has_no_body() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(Pet pet) {
                        return "";
                    }
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:21 GET requests have no body to read 'pet' from: use POST, PUT or PATCH, say @Query to take its members as query parameters, or insist with @Body
                            String find(Pet pet) {
                                            ^
                        """);
    }

    @Test
    void delete_has_no_body() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Delete
                    void remove(Pet pet) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:21 DELETE requests have no body to read 'pet' from: use POST, PUT or PATCH, say @Query to take its members as query parameters, or insist with @Body
                            void remove(Pet pet) {}
                                            ^
                        """);
    }

    @Test
    void an_explicit_body_is_taken_on_get_and_delete() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Body Pet pet) {
                        return "";
                    }

                    @Delete
                    void remove(@Body Pet pet) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEmpty();
    }

    @Test
    void a_body_has_no_default() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Body @Default("Rex") String name) {}
                }
                """)).isEqualTo("""
                        Pets.java:6:29 'name' cannot have a @Default, only query parameters, header fields, cookies, form fields and members of the body can: remove it
                            void add(@Body @Default("Rex") String name) {}
                                                    ^
                        """);
    }

    @Test
    void a_parameter_comes_from_one_place() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Query @Header String name) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:24 parameter 'name' of Pets.find() comes from two places: keep one of the annotations
                            String find(@Query @Header String name) {
                                               ^
                        """);
    }

    @Test
    void a_map_of_texts_is_not_decided_by_the_rule() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Map;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(Map<String, String> names) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:34 parameter 'names' of Pets.add() is neither text nor a @Json type, so nothing says where it comes from: say @Body if it is the body, or use a @Json record
                            void add(Map<String, String> names) {}
                                                         ^
                        """);
    }

    @Test
    void a_class_is_no_parameter_but_may_stand_in_the_header() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(StringBuilder store) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:31 parameter 'store' of Pets.find() is nothing that a request can hold: java.lang.StringBuilder has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional. To use an object of the application, pass it to the constructor of Pets
                            String find(StringBuilder store) {
                                                      ^
                        """);
    }

    @Test
    void a_query_parameter_is_text() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Query List<Pet> pets) {
                        return "";
                    }
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:17 'pets': a query parameter is text: use a scalar, an Optional or a List of scalars, or a record of these
                            String find(@Query List<Pet> pets) {
                                        ^
                        """);
    }

    @Test
    void a_header_field_is_text() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Map;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Header Map<String, String> names) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:17 'names': a header field is text: use a scalar, an Optional or a List of scalars, or a record of these
                            String find(@Header Map<String, String> names) {
                                        ^
                        """);
    }

    @Test
    void two_parameters_cannot_read_one_query_parameter() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(String name, @Query("name") String other) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:37 'name' and 'other' of find() both read the query parameter name: give one of them another name, or remove it
                            String find(String name, @Query("name") String other) {
                                                            ^
                        """);
    }

    @Test
    void a_condition_and_a_parameter_cannot_read_one_header_field() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Put
                    void change(IfMatch expected, @Header("if-match") String tag) {}
                }
                """)).isEqualTo("""
                        Pets.java:6:43 'expected' and 'tag' of change() both read the header field if-match: give one of them another name, or remove it
                            void change(IfMatch expected, @Header("if-match") String tag) {}
                                                                  ^
                        """);
    }

    @Test
    void two_parameters_cannot_read_one_header_field_in_any_case() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Header String accept, @Header("Accept") String other) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:48 'accept' and 'other' of find() both read the header field accept: give one of them another name, or remove it
                            String find(@Header String accept, @Header("Accept") String other) {
                                                                       ^
                        """);
    }

    @Test
    void a_wildcard_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(List<? extends Pet> pets) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:34 parameter 'pets' of Pets.add() is nothing that a request can hold: ? extends Pet has no codec: use a type that is known when compiled. To use an object of the application, pass it to the constructor of Pets
                            void add(List<? extends Pet> pets) {}
                                                         ^
                        """);
    }

    @Test
    void only_a_record_is_merged() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Patch
                    void change(Merge<String> name) {}
                }
                """)).isEqualTo("""
                        Pets.java:6:31 parameter 'name' of Pets.change() is nothing that a request can hold: Merge<java.lang.String> has no codec: only a @Json record can be merged. To use an object of the application, pass it to the constructor of Pets
                            void change(Merge<String> name) {}
                                                      ^
                        """);
    }

    @Test
    void nullable_says_nothing_about_a_primitive() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Nullable int limit) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:31 @Nullable does not apply to int, which is never null: write Integer
                            String find(@Nullable int limit) {
                                                      ^
                        """);
    }

    @Test
    void several_mistakes_are_told_at_once() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get() {
                        return "";
                    }

                    @Get("/{id")
                    String broken() {
                        return "";
                    }

                    @Post
                    void add(@Size(max = 3) int size, Thread thread) {}
                }

                @Json
                record Pet(Thread thread, @Email int mail) {}
                """)).isEqualTo("""
                        Pets.java:11:10 path “/pets/{id” has a { without a }
                            @Get("/{id")
                                 ^
                        Pets.java:17:46 parameter 'thread' of Pets.add() is nothing that a request can hold: java.lang.Thread has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional. To use an object of the application, pass it to the constructor of Pets
                            void add(@Size(max = 3) int size, Thread thread) {}
                                                                     ^
                        Pets.java:21:19 Pet.thread: java.lang.Thread has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        record Pet(Thread thread, @Email int mail) {}
                                          ^
                        Pets.java:21:27 @Email does not apply to an int: remove it
                        record Pet(Thread thread, @Email int mail) {}
                                                  ^
                        Pets.java:6:10 path variable {id} of GET /pets/{id} has no parameter: add one called 'id' to get(), or @PathParam("id") to the one that takes it
                            @Get("/{id}")
                                 ^
                        """);
    }
}
