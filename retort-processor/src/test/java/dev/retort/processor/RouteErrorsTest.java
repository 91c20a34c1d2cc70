// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about paths, routes, and the methods and classes that answer.
class RouteErrorsTest {

    @Test
    void addresses_are_made_of_resources_alone() {
        assertThat(errors("""
                import dev.retort.*;

                @Links
                record Pets() {}
                """)).isEqualTo("""
                        Pets.java:3:1 @Links has no effect on Pets, which is not a @Resource: add @Resource to it, or remove this
                        @Links
                        ^
                        """);
    }

    @Test
    void addresses_are_made_by_a_class_whose_name_no_other_has() {
        assertThat(errors("""
                import dev.retort.*;

                @Links
                @Resource("/books")
                record Books() {}
                """, """
                final class BooksLinks {}
                """)).isEqualTo("""
                        Books.java:5:1 @Links of Books writes BooksLinks, which is there already: rename one of them
                        record Books() {}
                        ^
                        """);

        assertThat(errors("""
                import dev.retort.*;

                class Shop {
                    @Links
                    @Resource("/pets")
                    record Pets() {}
                }

                @Links
                @Resource("/pets/all")
                record ShopPets() {}
                """)).isEqualTo("""
                        Shop.java:11:1 @Links of ShopPets writes ShopPetsLinks, which is there already: rename one of them
                        record ShopPets() {}
                        ^
                        """);
    }

    @Test
    void two_methods_cannot_answer_one_route() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/newest")
                    String newest() {
                        return "";
                    }

                    @Get("/newest")
                    String latest() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:10:10 GET /pets/newest is already answered by newest(): give latest() another path or another HTTP method
                            @Get("/newest")
                                 ^
                        """);
    }

    @Test
    void names_of_variables_do_not_tell_routes_apart() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id}/owner")
                    String byNumber(long id) {
                        return "";
                    }

                    @Get("/{name}/owner")
                    String byName(String name) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:10:10 GET /pets/{name}/owner is already answered by byNumber(): give byName() another path or another HTTP method
                            @Get("/{name}/owner")
                                 ^
                        """);
    }

    @Test
    void one_method_may_answer_two_methods_of_http() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Put("/{id}")
                    @Patch("/{id}")
                    void change(long id) {}
                }
                """)).isEmpty();
    }

    @Test
    void a_duplicate_without_a_path_of_its_own_is_told_at_the_annotation() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String first() {
                        return "";
                    }

                    @Get
                    String second() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:10:5 GET /pets is already answered by first(): give second() another path or another HTTP method
                            @Get
                            ^
                        """);
    }

    @Test
    void the_path_of_a_resource_begins_with_a_slash() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("pets")
                record Pets() {
                    @Get
                    String get() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:3:11 path “pets” must start with a slash
                        @Resource("pets")
                                  ^
                        """);
    }

    @Test
    void the_path_of_a_method_begins_with_a_slash() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("{id}")
                    String get(long id) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:5:10 path “{id}” must start with a slash
                            @Get("{id}")
                                 ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /{a}{b}          | has {a} and {b} side by side: put text between them
        /x{a*}           | must give {a*} a whole segment of its own, between slashes
        /{a}-{a}         | names a variable twice
        /{a:}            | has a variable {a:} without an expression after its colon
        /{a:[0-9+}       | has a { without a }
        /{a:*}           | has no regular expression in {a:*}: Dangling meta character '*'
        /{a:(x)y}      | has a group that captures in {a:(x)y}: write (?:…)
        /{a:[0-9]*}      | lets {a:[0-9]*} be empty: ask for one character at least
        """)
    void a_template_that_is_none_is_told_at_its_text(String path, String what) {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("%s")
                    String get(String a) {
                        return "";
                    }
                }
                """.formatted(path))).isEqualTo("""
                        Pets.java:5:10 path “/pets%1$s” %2$s
                            @Get("%1$s")
                                 ^
                        """.formatted(path, what));
    }

    @Test
    void routes_that_differ_in_an_expression_are_two_routes() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id:[0-9]+}")
                    String byId(long id) {
                        return "";
                    }

                    @Get("/{name}")
                    String byName(String name) {
                        return "";
                    }

                    @Get("/{first}-{second}")
                    String both(String first, String second) {
                        return "";
                    }
                }
                """)).isEmpty();
    }

    @Test
    void routes_that_differ_in_the_names_of_their_variables_are_one_route() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id:[0-9]+}.{format}")
                    String get(long id, String format) {
                        return "";
                    }

                    @Get("/{number:[0-9]+}.{as}")
                    String again(long number, String as) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:10:10 GET /pets/{number:[0-9]+}.{as} is already answered by get(): give again() another path or another HTTP method
                            @Get("/{number:[0-9]+}.{as}")
                                 ^
                        """);
    }

    @Test
    void each_variable_of_a_segment_needs_a_parameter() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{id:[0-9]+}.{format}")
                    String get(long id) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:5:10 path variable {format} of GET /pets/{id:[0-9]+}.{format} has no parameter: add one called 'format' to get(), or @PathParam("format") to the one that takes it
                            @Get("/{id:[0-9]+}.{format}")
                                 ^
                        """);
    }

    @Test
    void the_path_of_a_resource_ends_without_a_slash() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets/")
                record Pets() {
                    @Get("/newest")
                    String get() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:3:11 path “/pets/” of a resource must not end with a slash: leave it to the methods' paths
                        @Resource("/pets/")
                                  ^
                        """);
    }

    @Test
    void the_path_of_a_resource_is_told_once() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/{shop")
                record Pets() {
                    @Get
                    String get() {
                        return "";
                    }

                    @Post
                    void add() {}
                }
                """)).isEqualTo("""
                        Pets.java:3:11 path “/{shop” has a { without a }
                        @Resource("/{shop")
                                  ^
                        """);
    }

    @Test
    void private_static_and_generic_methods_cannot_answer() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/hidden")
                    private String hidden() {
                        return "";
                    }

                    @Get("/shared")
                    static String shared() {
                        return "";
                    }

                    @Get("/any")
                    <T> T any() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:20 hidden() cannot answer requests: it must be neither private nor static nor generic
                            private String hidden() {
                                           ^
                        Pets.java:11:19 shared() cannot answer requests: it must be neither private nor static nor generic
                            static String shared() {
                                          ^
                        Pets.java:16:11 any() cannot answer requests: it must be neither private nor static nor generic
                            <T> T any() {
                                  ^
                        """);
    }

    @Test
    void what_answers_throws_exceptions_and_nothing_above_them() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String any() throws Throwable {
                        return "";
                    }

                    @Get("/own")
                    String own() throws Oops {
                        return "";
                    }

                    @Get("/usual")
                    String usual() throws Exception, AssertionError {
                        return "";
                    }
                }

                class Oops extends Throwable {}
                """)).isEqualTo("""
                        Pets.java:6:12 any() throws Throwable, which is more than generated code may: catch it in the method, or declare Exception instead
                            String any() throws Throwable {
                                   ^
                        Pets.java:11:12 own() throws Oops, which is more than generated code may: catch it in the method, or declare Exception instead
                            String own() throws Oops {
                                   ^
                        """);
    }

    @Test
    void a_private_class_guards_nothing() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                class Pets {
                    private static final class Guard {}

                    @Get
                    @GuardedBy(Guard.class)
                    String name() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:8:5 Guard is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                            @GuardedBy(Guard.class)
                            ^
                        """);
    }

    @Test
    void an_interface_is_no_resource() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                interface Pets {}
                """)).isEqualTo("""
                        Pets.java:4:1 Pets cannot be a @Resource: make it a record or a class without type parameters
                        interface Pets {}
                        ^
                        """);
    }

    @Test
    void an_enum_is_no_resource() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                enum Pets {}
                """)).isEqualTo("""
                        Pets.java:4:1 Pets cannot be a @Resource: make it a record or a class without type parameters
                        enum Pets {}
                        ^
                        """);
    }

    @Test
    void a_generic_record_is_no_resource() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets<T>() {}
                """)).isEqualTo("""
                        Pets.java:4:1 Pets cannot be a @Resource: make it a record or a class without type parameters
                        record Pets<T>() {}
                        ^
                        """);
    }

    @Test
    void a_private_record_is_no_resource() {
        assertThat(errors("""
                import dev.retort.*;

                class Shop {
                    @Resource("/pets")
                    private record Pets() {}
                }
                """)).isEqualTo("""
                        Shop.java:5:13 Pets is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                            private record Pets() {}
                                    ^
                        """);
    }

    @Test
    void a_method_outside_of_a_resource_answers_nothing() {
        assertThat(errors("""
                import dev.retort.*;

                class Pets {
                    @Get("/pets")
                    String get() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:4:5 @Get has no effect here, because Pets is not a @Resource: add @Resource to it, or move the method into one
                            @Get("/pets")
                            ^
                        """);
    }

    @Test
    void endpoints_are_not_inherited() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/animals")
                class Animals {
                    @Get("/newest")
                    String newest() {
                        return "";
                    }

                    @Get("/oldest")
                    String oldest() {
                        return "";
                    }
                }

                @Resource("/pets")
                class Pets extends Animals {
                    @Override
                    @Get("/newest")
                    String newest() {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Animals.java:17:1 Pets inherits oldest() from Animals, but not as an endpoint: override oldest() in Pets with the annotations
                        class Pets extends Animals {
                        ^
                        """);
    }

    @Test
    void an_array_of_lists_is_no_result() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Get
                    List<String>[] names() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:20 Pets.names() returns what cannot be written: List<java.lang.String>[] has no codec, because Java makes no such array safely: use a List<List<java.lang.String>>
                            List<String>[] names() {
                                           ^
                        """);
    }

    @Test
    void a_class_is_no_result() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Get
                    List<Thread> threads() {
                        return List.of();
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:18 Pets.threads() returns what cannot be written: java.lang.Thread has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                            List<Thread> threads() {
                                         ^
                        """);
    }

    @Test
    void a_raw_optional_is_no_result() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Optional;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @SuppressWarnings("rawtypes")
                    Optional newest() {
                        return Optional.empty();
                    }
                }
                """)).isEqualTo("""
                        Pets.java:8:14 Pets.newest() returns what cannot be written: java.util.Optional says nothing about its body: give it a type argument
                            Optional newest() {
                                     ^
                        """);
    }

    @Test
    void a_constraint_in_a_result_applies_to_its_type() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Get
                    List<@Size(max = 3) Integer> sizes() {
                        return List.of();
                    }
                }
                """)).isEqualTo("""
                        Pets.java:8:10 @Size does not apply to an int: for the value of a number use @Min and @Max
                            List<@Size(max = 3) Integer> sizes() {
                                 ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @Nullable String           | Pets.find() returns what cannot be written: null is no answer. Return an Optional where there may be nothing
        @Nullable Pet              | Pets.find() returns what cannot be written: null is no answer. Return an Optional where there may be nothing
        Optional<@Nullable Pet>    | @Nullable has no effect on what find() returns, which is never null: return an Optional where there may be nothing
        Created<@Nullable Pet>     | @Nullable has no effect on what find() returns, which is never null: return an Optional where there may be nothing
        Stream<@Nullable Pet>      | @Nullable has no effect on an element of the stream that find() returns, which is never null: leave it out where there is nothing
        Sse<@Nullable Pet>         | @Nullable has no effect on an element of the stream that find() returns, which is never null: leave it out where there is nothing
        """)
    void a_result_is_never_null(String type, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Optional;
                import java.util.stream.Stream;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    %s find() {
                        return null;
                    }
                }

                @Json
                record Pet(String name) {}
                """.formatted(type))).contains(" " + message + "\n");
    }

    @Test
    void a_response_need_not_have_a_body() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    Response<@Nullable Pet> find() {
                        return Response.empty(204);
                    }
                }

                @Json
                record Pet(String name) {}
                """)).isEmpty();
    }

    @Test
    void a_result_that_is_no_record_holds_no_nulls() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;
                import org.jspecify.annotations.Nullable;

                @Resource("/pets")
                record Pets() {
                    @Get
                    List<@Nullable String> names() {
                        return List.of();
                    }
                }
                """)).isEqualTo("""
                        Pets.java:8:28 @Nullable has no effect in a result that is not a record: put it into a @Json record
                            List<@Nullable String> names() {
                                                   ^
                        """);
    }
}
