// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names in a program do not get into the way of names in the code that is generated for it.
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in",
                "object",
                "faults",
                "seen",
                "member",
                "refusal",
                "out",
                "value",
                "element",
                "elements",
                "entry",
                "start",
                "key",
                "each",
                "NAMES",
                "REQUIRED",
                "CODEC",
                "JsonReader",
                "Optional",
                "yield",
                "record",
                "var",
                "when",
                "in_",
                "$",
                "_x",
                "größe"
            })
    void a_member_may_have_any_name(String name) {
        var compilation = Compilation.of("""
                package shop;

                import java.util.*;

                @dev.retort.Json
                record Pet(int %1$s, Optional<Integer> %1$s_, List<Integer> %1$sValue, Map<String, Integer> %1$sElement) {}
                """.formatted(name));

        String json = "{\"%1$s\":1,\"%1$s_\":2,\"%1$sValue\":[3],\"%1$sElement\":{\"a\":4}}".formatted(name);
        assertThat(compilation.roundTrip("shop.Pet", json)).isEqualTo(json);
    }

    @Test
    void methods_that_provide_something_may_have_one_name() {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.*;

                final class Callers {
                    record User(String name) {}
                    record Tenant(String name) {}
                    record Clock() {}

                    @Provides
                    User of(@Header("X-User") String name) { return new User(name); }

                    @Provides
                    Tenant of(@Header("X-Tenant") int number) { return new Tenant("" + number); }

                    @Provides(Lifetime.REQUEST)
                    Clock yield() { return new Clock(); }
                }
                """)).isEmpty();
    }

    @Test
    void a_class_inside_of_an_object_may_be_a_resource() {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.*;

                class Shop {
                    @Resource("/pets")
                    final class Pets {
                        @Get
                        String all() { return ""; }
                    }
                }
                """)).isEmpty();
    }

    @Test
    void links_may_have_the_names_of_methods_of_objects_and_parameters_of_groups_those_of_variables() {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.*;

                @Links
                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(long id, @Query Filter filter) { return ""; }

                    @Post("/notify")
                    void notify(@Body String text) {}

                    @Get("/poll")
                    String poll(@Default("5") long wait) { return ""; }
                }

                record Filter(String id) {}
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"call", "resource", "each", "in", "request", "Call", "Parameter", "yield", "record", "call_"})
    void a_parameter_may_have_any_name(String name) {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/{%1$s}")
                    String get(
                            @Positive int %1$s,
                            Optional<@Positive Integer> %1$s_,
                            @Positive int %1$sSource,
                            List<@Positive Integer> %1$sValue,
                            Set<@Positive Integer> %1$sElement) {
                        return "";
                    }
                }
                """.formatted(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answer",
                "Bound",
                "Call",
                "Codec",
                "Codecs",
                "Constraint",
                "Constraints",
                "Created",
                "Fault",
                "Generated",
                "JsonReader",
                "JsonWriter",
                "Late",
                "List",
                "Map",
                "Matches",
                "Moment",
                "Names",
                "Optional",
                "Parameter",
                "Request",
                "Routes",
                "Rule",
                "Scalar",
                "Scalars",
                "Size",
                "Source",
                "Boolean",
                "Exception",
                "Integer",
                "Long",
                "Number",
                "Object",
                "Override",
                "RuntimeException",
                "String",
                "SuppressWarnings"
            })
    void a_type_may_be_called_like_one_of_the_framework(String name) {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.Default;
                import dev.retort.Get;
                import dev.retort.Header;
                import dev.retort.Json;
                import dev.retort.Post;
                import dev.retort.Resource;
                import jakarta.validation.constraints.Email;
                import jakarta.validation.constraints.Past;
                import jakarta.validation.constraints.Pattern;
                import jakarta.validation.constraints.Positive;
                import java.time.LocalDate;

                @Json
                record %1$s(
                        @jakarta.validation.constraints.Size(max = 3) @Email @Pattern(regexp = "a") java.lang.String a,
                        @Positive int b,
                        @Past LocalDate c,
                        @Default("2024-02-29") LocalDate d,
                        java.util.Optional<%1$s> e,
                        java.util.List<%1$s> f,
                        java.util.Map<java.lang.String, %1$s> g,
                        java.util.Map<java.lang.Integer, %1$s> h) {}

                @Resource("/pets")
                record Pets() {
                    @Post
                    java.util.List<%1$s> add(
                            %1$s body,
                            @Positive int a,
                            @jakarta.validation.constraints.Size(max = 3) java.util.List<java.lang.String> b,
                            @Header java.util.Optional<java.lang.String> c,
                            dev.retort.Request d) {
                        return java.util.List.of();
                    }
                }
                """.formatted(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Answer", "Call", "Codec", "Generated", "JsonReader", "Names", "Parameter", "Routes"})
    void so_may_a_type_in_the_unnamed_package(String name) {
        assertThat(Compilation.errors("""
                import dev.retort.Get;
                import dev.retort.Json;
                import dev.retort.Post;
                import dev.retort.Resource;
                import jakarta.validation.constraints.Positive;

                @Json
                record %1$s(String a) {}

                @Json
                record Pet(%1$s a, java.util.List<%1$s> b) {}

                @Resource("/pets")
                record Pets() {
                    @Post
                    Pet add(%1$s body, @Positive int a) {
                        return new Pet(body, java.util.List.of());
                    }

                    @Get
                    %1$s get() {
                        return new %1$s("");
                    }
                }
                """.formatted(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Answer", "Call", "Generated", "Routes"})
    void a_resource_may_be_called_like_one_of_the_framework(String name) {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.Get;

                @dev.retort.Resource("/pets")
                record %s() {
                    @Get
                    String get(int limit) {
                        return "";
                    }
                }
                """.formatted(name))).isEmpty();
    }

    @Test
    void methods_may_be_overloaded_and_called_anything_that_java_allows() {
        var compilation = Compilation.of("""
                package shop;

                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get("/a")
                    String get() {
                        return "";
                    }

                    @Get("/b")
                    String get(int limit) {
                        return "";
                    }

                    @Get("/c")
                    String get2() {
                        return "";
                    }

                    @Get("/d")
                    String get(String name) {
                        return "";
                    }

                    @Get("/e")
                    String yield() {
                        return "";
                    }

                    @Get("/f")
                    String announceRoutes() {
                        return "";
                    }

                    @Get("/g")
                    String wait(int limit) {
                        return "";
                    }
                }
                """);

        assertThat(compilation.routes(compilation.load("shop.Pets")))
                .containsExactly(
                        "GET /pets/a",
                        "GET /pets/b",
                        "GET /pets/c",
                        "GET /pets/d",
                        "GET /pets/e",
                        "GET /pets/f",
                        "GET /pets/g");
        assertThat(compilation.output("META-INF/retort/shop.Pets.json"))
                .contains(
                        "\"name\":\"get\"",
                        "\"name\":\"get3\"",
                        "\"name\":\"get2\"",
                        "\"name\":\"get4\"",
                        "\"name\":\"yield\"",
                        "\"name\":\"wait\"");
    }

    @Test
    void readers_of_bodies_do_not_meet_each_other_or_an_endpoint() {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Post("/a")
                    void add(@Body List<@NotBlank String> petNames) {}

                    @Post("/b")
                    void addPet(@Body List<@NotBlank String> names) {}

                    @Post("/c")
                    void readAddPetNames(@Body List<@NotBlank String> names) {}
                }
                """)).isEmpty();
    }

    @Test
    void lists_in_lists_do_not_meet_members_with_similar_names() {
        var compilation = Compilation.of("""
                package shop;

                import jakarta.validation.constraints.*;
                import java.util.*;

                @dev.retort.Json
                record Pet(
                        List<@Size(max = 1) List<@Size(max = 2) String>> tags,
                        @Size(max = 3) List<@Size(max = 4) String> tagsElement,
                        Map<String, @Size(max = 5) List<Integer>> visits,
                        @Size(max = 6) List<Integer> visitsValue) {}
                """);

        String json =
                "{\"tags\":[[\"ab\"]],\"tagsElement\":[\"abcd\"],\"visits\":{\"a\":[1,2]},\"visitsValue\":[1,2,3]}";
        assertThat(compilation.roundTrip("shop.Pet", json)).isEqualTo(json);
    }

    @Test
    void a_record_may_have_a_hundred_members() {
        String components = IntStream.range(0, 100).mapToObj(i -> "int m" + i).collect(Collectors.joining(", "));
        var compilation = Compilation.of("""
                package shop;

                @dev.retort.Json
                record Wide(%s) {}
                """.formatted(components));

        String json =
                IntStream.range(0, 100).mapToObj(i -> "\"m" + i + "\":" + i).collect(Collectors.joining(",", "{", "}"));
        assertThat(compilation.roundTrip("shop.Wide", json)).isEqualTo(json);
        assertThat(compilation.roundTrip("shop.Wide", json.replace("\"m70\":70,", "")))
                .isEqualTo("[Fault[in=BODY, pointer=/m70, code=required, detail=is required, arguments={}]]");
    }

    @Test
    void a_record_may_have_no_member() {
        var compilation = Compilation.of("""
                package shop;

                @dev.retort.Json
                record Empty() {}
                """);

        assertThat(compilation.roundTrip("shop.Empty", "{\"unknown\": 1}")).isEqualTo("{}");
    }

    @Test
    void a_default_with_a_leading_zero_is_decimal() {
        var compilation = Compilation.of("""
                package shop;

                import dev.retort.Default;

                @dev.retort.Json
                record Pet(@Default("010") int age, @Default("-08") long weight) {}
                """);

        assertThat(compilation.roundTrip("shop.Pet", "{}")).isEqualTo("{\"age\":10,\"weight\":-8}");
    }
}
