// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the compiler says about types that cannot travel as JSON.
class CodecErrorsTest {

    @Test
    void a_type_without_a_codec_is_told_by_the_way_to_it() {
        assertThat(errors("""
                import dev.retort.*;
                import java.net.Socket;
                import java.util.List;

                @Json
                record PetPage(List<Pet> pets) {}

                @Json
                record Pet(Owner owner) {}

                @Json
                record Owner(Socket socket) {}
                """)).isEqualTo("""
                        PetPage.java:12:21 PetPage.pets.owner.socket: java.net.Socket has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        record Owner(Socket socket) {}
                                            ^
                        """);
    }

    @Test
    void the_way_leads_through_what_is_merged() {
        assertThat(errors("""
                import dev.retort.*;
                import java.net.Socket;

                @Json
                record Change(Merge<Pet> pet) {}

                @Json
                record Pet(Socket socket) {}
                """)).isEqualTo("""
                        Change.java:8:19 Change.pet.socket: java.net.Socket has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        record Pet(Socket socket) {}
                                          ^
                        """);
    }

    @Test
    void the_way_is_told_across_files() {
        assertThat(errors("""
                package shop;

                import dev.retort.*;
                import java.util.*;

                @Json
                record PetPage(Map<String, Optional2> pets) {}

                @Json
                record Optional2(people.Owner owner) {}
                """, """
                package people;

                import dev.retort.*;

                @Json
                public record Owner(Runnable task) {}
                """)).isEqualTo("""
                        people/Owner.java:6:30 PetPage.pets.owner.task: java.lang.Runnable has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        public record Owner(Runnable task) {}
                                                     ^
                        """);
    }

    @Test
    void an_array_of_a_generic_type_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet<T>(T[] values, List<String>[] lists) {}
                """)).isEqualTo("""
                        Pet.java:5:19 Pet.values: T[] has no codec, because Java makes no such array safely: use a List<T>
                        record Pet<T>(T[] values, List<String>[] lists) {}
                                          ^
                        Pet.java:5:42 Pet.lists: List<java.lang.String>[] has no codec, because Java makes no such array safely: use a List<List<java.lang.String>>
                        record Pet<T>(T[] values, List<String>[] lists) {}
                                                                 ^
                        """);
    }

    @Test
    void an_element_of_an_array_is_not_null() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(@Nullable String[] names) {}
                """)).isEqualTo("""
                        Pet.java:5:31 Pet.names: an array of elements that may be null has no codec: use a List, or write java.lang.String @Nullable [] where the array itself may be null
                        record Pet(@Nullable String[] names) {}
                                                      ^
                        """);
    }

    @Test
    void a_byte_of_an_array_is_not_null() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(@Nullable byte[] photo, byte @Nullable [] voice) {}
                """)).isEqualTo("""
                        Pet.java:5:29 Pet.photo: an array of elements that may be null has no codec: use a List, or write byte @Nullable [] where the array itself may be null
                        record Pet(@Nullable byte[] photo, byte @Nullable [] voice) {}
                                                    ^
                        """);
    }

    @Test
    void a_rule_about_the_elements_of_an_array_is_written_in_a_list() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Min(1) int[] weights) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Min does not apply to an array; for a rule about its elements use a List of them
                        record Pet(@Min(1) int[] weights) {}
                                   ^
                        """);
    }

    @Test
    void a_tuple_is_a_record_with_components_that_are_always_there() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                class Shapes {
                    @Json.Tuple record Nothing() {}
                    @Json.Tuple record Pair<T>(T first, T second) {}
                    @Json @Json.Tuple record Both(int size) {}
                    @Json.Tuple record Point(int x, Optional<Integer> y, @Default("1") int z) {}
                }
                """)).isEqualTo("""
                        Shapes.java:7:23 Both is @Json, an object, and @Json.Tuple, an array: keep one of them
                            @Json @Json.Tuple record Both(int size) {}
                                              ^
                        Shapes.java:5:17 Nothing is a @Json.Tuple of nothing: give it components
                            @Json.Tuple record Nothing() {}
                                        ^
                        Shapes.java:6:17 Pair cannot be @Json.Tuple: make it a record without type parameters
                            @Json.Tuple record Pair<T>(T first, T second) {}
                                        ^
                        Shapes.java:8:58 'z' is an element of a tuple, which is always there: remove @Default
                            @Json.Tuple record Point(int x, Optional<Integer> y, @Default("1") int z) {}
                                                                                 ^
                        Shapes.java:8:55 Point.y: an element of a tuple is always there: make it @Nullable, so that null stands for it
                            @Json.Tuple record Point(int x, Optional<Integer> y, @Default("1") int z) {}
                                                                              ^
                        """);
    }

    @Test
    void bytes_have_a_codec_in_a_record() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(byte[] image, byte @Nullable [] small, Optional<byte[]> large, List<byte[]> all, Page<byte[]> page) {}

                @Json
                record Page<T>(List<T> items) {}

                @Json.Value
                record Digest(byte[] bytes) {}
                """)).isEmpty();
    }

    @Test
    void bytes_have_no_codec_as_a_body() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource
                record Pets() {
                    @Post("/image")
                    void image(@Query byte[] image) {}
                }
                """)).isEqualTo("""
                        Pets.java:6:30 parameter 'image' of Pets.image() is nothing that a request can hold: byte[] has a codec in @Json records only, where it is Base64: put it into one, or say @Form if it is a file of a form, or @Body if it is the whole body. To use an object of the application, pass it to the constructor of Pets
                            void image(@Query byte[] image) {}
                                                     ^
                        """);
    }

    @Test
    void bytes_are_not_compared() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet(Set<byte[]> images, Map<byte[], String> names) {}
                """)).isEqualTo("""
                        Pet.java:5:24 Pet.images: byte[] cannot be an element of a set, because equal arrays are not equal in Java: use a String
                        record Pet(Set<byte[]> images, Map<byte[], String> names) {}
                                               ^
                        Pet.java:5:52 Pet.names: byte[] cannot be the key of a map, because equal arrays are not equal in Java: use a String
                        record Pet(Set<byte[]> images, Map<byte[], String> names) {}
                                                                           ^
                        """);
    }

    @Test
    void a_size_of_bytes_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.Size;

                @Json
                record Pet(@Size(max = 3) byte[] image) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Size does not apply to a byte[]: remove it
                        record Pet(@Size(max = 3) byte[] image) {}
                                   ^
                        """);
    }

    @Test
    void a_char_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(char value) {}
                """)).isEqualTo("""
                        Pet.java:4:17 Pet.value: char has no codec, because one char is not always one character: use a String with @Size(min = 1, max = 1)
                        record Pet(char value) {}
                                        ^
                        """);
    }

    @Test
    void a_boxed_char_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(Character value) {}
                """)).isEqualTo("""
                        Pet.java:4:22 Pet.value: char has no codec, because one char is not always one character: use a String with @Size(min = 1, max = 1)
                        record Pet(Character value) {}
                                             ^
                        """);
    }

    @Test
    void older_types_have_others_in_their_place() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(java.util.Date born) {}
                """)).isEqualTo("""
                        Pet.java:4:27 Pet.born: java.util.Date has no codec: use an Instant or a LocalDate
                        record Pet(java.util.Date born) {}
                                                  ^
                        """);
    }

    @Test
    void an_object_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(Object value) {}
                """)).isEqualTo("""
                        Pet.java:4:19 Pet.value: java.lang.Object has no codec, because its schema could say nothing: use a @Json type, or a JsonValue for JSON of any shape, which JsonValue.of(…) makes of maps, lists and scalars
                        record Pet(Object value) {}
                                          ^
                        """);
    }

    @Test
    void an_optional_in_a_list_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet(List<Optional<String>> value) {}
                """)).isEqualTo("""
                        Pet.java:5:35 Pet.value: an Optional inside another type has no codec: leave the element out instead
                        record Pet(List<Optional<String>> value) {}
                                                          ^
                        """);
    }

    @Test
    void a_generic_record_has_a_codec_for_each_use() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Shelf(Page<String> names, Pair<Integer, Page<List<Shelf>>> deep) {}

                @Json
                record Page<T>(List<T> items, Optional<Page<T>> next) {}

                @Json
                record Pair<A, B>(A first, Map<String, B> second) {}
                """)).isEmpty();
    }

    @Test
    void a_generic_record_of_another_package_has_a_codec_for_each_use() {
        assertThat(errors("""
                package shop;

                import dev.retort.*;
                import java.util.*;
                import lists.Page;

                @Json
                record Box<T>(Page<T> page, Optional<Page<List<T>>> pages, Page<Integer> numbers) {}
                """, """
                package lists;

                import dev.retort.*;
                import java.util.*;

                @Json
                public record Page<T>(List<T> items) {}
                """)).isEmpty();
    }

    @Test
    void a_type_argument_without_a_codec_is_told_by_the_way_to_it() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Shelf(Page<Pet> pets) {}

                @Json
                record Page<T>(T item, Runnable next) {}

                @Json
                record Pet(Runnable task) {}
                """)).isEqualTo("""
                        Shelf.java:7:33 Shelf.pets.next: java.lang.Runnable has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        record Page<T>(T item, Runnable next) {}
                                                        ^
                        Shelf.java:10:21 Shelf.pets.task: java.lang.Runnable has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        record Pet(Runnable task) {}
                                            ^
                        """);
    }

    @Test
    void a_type_parameter_has_no_bound() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Page<A, T extends Number>(A first, T item) {}
                """)).isEqualTo("""
                        Page.java:4:16 type parameter T of Page has a bound, which its codec cannot keep: remove the bound
                        record Page<A, T extends Number>(A first, T item) {}
                                       ^
                        """);
    }

    @Test
    void a_raw_generic_record_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                @SuppressWarnings("rawtypes")
                record Shelf(Page page) {}

                @Json
                record Page<T>(T item) {}
                """)).isEqualTo("""
                        Shelf.java:5:19 Shelf.page: Page says nothing about its elements: write Page<…>
                        record Shelf(Page page) {}
                                          ^
                        """);
    }

    @Test
    void a_wildcard_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Shelf(Page<?> page) {}

                @Json
                record Page<T>(T item) {}
                """)).isEqualTo("""
                        Shelf.java:4:22 Shelf.page: ? has no codec: use a type that is known when compiled
                        record Shelf(Page<?> page) {}
                                             ^
                        """);
    }

    @Test
    void an_optional_is_no_type_argument() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Optional;

                @Json
                record Shelf(Page<Optional<String>> page) {}

                @Json
                record Page<T>(T item) {}
                """)).isEqualTo("""
                        Shelf.java:5:37 Shelf.page: an Optional inside another type has no codec: leave the element out instead
                        record Shelf(Page<Optional<String>> page) {}
                                                            ^
                        """);
    }

    @Test
    void a_type_argument_is_not_nullable() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Shelf(Page<@Nullable String> page) {}

                @Json
                record Page<T>(T item) {}
                """)).isEqualTo("""
                        Shelf.java:5:37 @Nullable has no effect on an argument of Page: put it on the component of Page that may be null
                        record Shelf(Page<@Nullable String> page) {}
                                                            ^
                        """);
    }

    @Test
    void the_key_of_a_map_is_not_nullable() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Shelf(Map<@Nullable String, Integer> books) {}
                """)).isEqualTo("""
                        Shelf.java:6:45 @Nullable has no effect on the key of a map, which is never null: remove it
                        record Shelf(Map<@Nullable String, Integer> books) {}
                                                                    ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Page<List<@Nullable String>>        | an argument of Page
        Set<@Nullable Locale>               | a Set of what has no order
        Optional<Set<@Nullable Locale>>     | a Set of what has no order
        Map<Locale, @Nullable String>       | a Map whose keys have no order
        Map<Locale, List<@Nullable String>> | a Map whose keys have no order
        """)
    void what_codecs_are_put_together_for_holds_no_nulls(String type, String place) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Shelf(%s all) {}

                @Json
                record Page<T>(T item) {}
                """.formatted(type)))
                .contains(" @Nullable has no effect in " + place + ": put what may be null into a @Json record\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List<@Nullable String>", "Set<@Nullable String>", "Map<String, @Nullable Locale>"})
    void what_generated_code_reads_itself_may_hold_nulls(String type) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Shelf(%s all) {}
                """.formatted(type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Map<@Masked Locale, String>",
                "Map<@Strict Locale, String>",
                "Map<@Masked Integer, @Strict Integer>"
            })
    void keys_may_be_masked_and_strict(String type) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Shelf(%s all) {}
                """.formatted(type))).isEmpty();
    }

    @Test
    void json_of_any_shape_is_a_json_value() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Shelf(dev.retort.json.JsonObject all) {}
                """)).isEqualTo("""
                        Shelf.java:4:41 Shelf.all: dev.retort.json.JsonObject has no codec of its own: use dev.retort.json.JsonValue, which may be one
                        record Shelf(dev.retort.json.JsonObject all) {}
                                                                ^
                        """);
    }

    @Test
    void a_constraint_says_nothing_about_a_type_parameter() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.NotBlank;
                import java.util.List;

                @Json
                record Page<T>(List<@NotBlank T> items) {}
                """)).isEqualTo("""
                        Page.java:6:21 @NotBlank does not apply to T, which can be any type; write it where the type is known: <@NotBlank …>
                        record Page<T>(List<@NotBlank T> items) {}
                                            ^
                        """);
    }

    @Test
    void a_constraint_on_a_type_argument_must_fit_it() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.NotBlank;

                @Json
                record Shelf(Page<@NotBlank Integer> page) {}

                @Json
                record Page<T>(T item) {}
                """)).isEqualTo("""
                        Shelf.java:5:19 @NotBlank does not apply to an int: remove it
                        record Shelf(Page<@NotBlank Integer> page) {}
                                          ^
                        """);
    }

    @Test
    void a_patch_of_a_generic_record_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Shelf(Merge<Page<String>> page) {}

                @Json
                record Page<T>(T item) {}
                """)).isEqualTo("""
                        Shelf.java:4:34 Shelf.page: Merge<Page<java.lang.String>> has no codec: only a @Json record without type parameters can be merged
                        record Shelf(Merge<Page<String>> page) {}
                                                         ^
                        """);
    }

    @Test
    void a_generic_record_is_no_value() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Value
                record Id<T>(String text) {}
                """)).isEqualTo("""
                        Id.java:4:1 Id cannot be @Json.Value: make it a record without type parameters, or use @Json
                        record Id<T>(String text) {}
                        ^
                        """);
    }

    @Test
    void a_raw_list_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Json
                @SuppressWarnings("rawtypes")
                record Pet(List names) {}
                """)).isEqualTo("""
                        Pet.java:6:17 Pet.names: java.util.List says nothing about its elements: write List<…>
                        record Pet(List names) {}
                                        ^
                        """);
    }

    @Test
    void a_record_is_no_key_of_a_map() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Map;

                @Json
                record Pet(Map<Owner, String> names) {}

                @Json
                record Owner(String name) {}
                """)).isEqualTo("""
                        Pet.java:5:31 Pet.names: Owner has no text form, so it cannot be the key of a map: use a scalar as the key
                        record Pet(Map<Owner, String> names) {}
                                                      ^
                        """);
    }

    @Test
    void a_record_without_json_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(Owner owner) {}

                record Owner(String name) {}
                """)).isEqualTo("""
                        Pet.java:4:18 Pet.owner: Owner has no codec: add @Json to record Owner
                        record Pet(Owner owner) {}
                                         ^
                        """);
    }

    @Test
    void a_class_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                class Pet {}
                """)).isEqualTo("""
                        Pet.java:4:1 Pet cannot be @Json: make it a record, an enum or a sealed interface
                        class Pet {}
                        ^
                        """);
    }

    @Test
    void an_interface_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                interface Pet {}
                """)).isEqualTo("""
                        Pet.java:4:1 Pet cannot be @Json: make it a record, an enum or a sealed interface
                        interface Pet {}
                        ^
                        """);
    }

    @Test
    void an_annotation_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                @interface Pet {}
                """)).isEqualTo("""
                        Pet.java:4:2 Pet cannot be @Json: make it a record, an enum or a sealed interface
                        @interface Pet {}
                         ^
                        """);
    }

    @Test
    void a_private_record_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                class Shop {
                    @Json
                    private record Pet(String name) {}
                }
                """)).isEqualTo("""
                        Shop.java:5:13 Pet is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                            private record Pet(String name) {}
                                    ^
                        """);
    }

    @Test
    void a_private_enum_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                class Pets {
                    private enum Sort { NAME, PRICE }

                    @Get
                    List<String> list(Optional<Sort> sort) { return List.of(); }

                    @Get("/all")
                    List<String> all(Sort sort) { return List.of(); }

                    @Get("/sorts")
                    List<Sort> sorts() { return List.of(); }
                }

                @Json
                record Pet(Kind kind) {
                    private enum Kind { CAT }
                }
                """)).isEqualTo("""
                        Pets.java:9:38 parameter 'sort' of Pets.list() is nothing that a request can hold: Sort is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private. To use an object of the application, pass it to the constructor of Pets
                            List<String> list(Optional<Sort> sort) { return List.of(); }
                                                             ^
                        Pets.java:12:27 parameter 'sort' of Pets.all() is nothing that a request can hold: Sort is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private. To use an object of the application, pass it to the constructor of Pets
                            List<String> all(Sort sort) { return List.of(); }
                                                  ^
                        Pets.java:15:16 Pets.sorts() returns what cannot be written: Sort is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                            List<Sort> sorts() { return List.of(); }
                                       ^
                        Pets.java:19:17 Pet.kind: Kind is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                        record Pet(Kind kind) {
                                        ^
                        """);
    }

    @Test
    void a_record_in_a_private_class_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                class Shop {
                    private static class Inner {
                        @Json
                        record Pet(String name) {}
                    }
                }
                """)).isEqualTo("""
                        Shop.java:6:9 Pet is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                                record Pet(String name) {}
                                ^
                        """);
    }

    @Test
    void a_record_beside_a_top_level_main_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                void main() {}

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pet.java:6:1 Pet is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
                        record Pet(String name) {}
                        ^
                        """);
    }

    @Test
    void a_record_in_a_named_class_with_main_is_json() {
        assertThat(errors("""
                import dev.retort.*;

                final class Shop {
                    void main() {}

                    @Json
                    record Pet(String name) {}
                }
                """)).isEmpty();
    }

    @Test
    void a_record_in_a_record_without_modifiers_is_json() {
        assertThat(errors("""
                import dev.retort.*;

                record Shop() {
                    @Json
                    record Pet(String name) {}
                }
                """)).isEmpty();
    }

    @Test
    void a_value_has_one_component() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Value
                record Chip(String country, String number) {}
                """)).isEqualTo("""
                        Chip.java:4:1 Chip is a @Json.Value, so it must have exactly one component: use @Json for a structure
                        record Chip(String country, String number) {}
                        ^
                        """);
    }

    @Test
    void a_value_is_a_scalar() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Json.Value
                record Chip(List<String> numbers) {}
                """)).isEqualTo("""
                        Chip.java:5:1 Chip is a @Json.Value, so its component must be a scalar: use @Json for a structure
                        record Chip(List<String> numbers) {}
                        ^
                        """);
    }

    @Test
    void a_value_does_not_hold_itself() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Value
                record Chip(Chip chip) {}
                """)).isEqualTo("""
                        Chip.java:4:1 Chip is a @Json.Value that holds itself: use @Json for a structure
                        record Chip(Chip chip) {}
                        ^
                        """);
    }

    @Test
    void an_enum_as_a_whole_is_no_value() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Value
                enum Mood {
                    HAPPY
                }
                """)).isEqualTo("""
                        Mood.java:4:1 Mood cannot be @Json.Value as a whole: put @Json.Value on the field or the method that gives its value
                        enum Mood {
                        ^
                        """);
    }

    @Test
    void a_type_that_does_not_exist_is_left_to_the_compiler() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(Owner owner) {}
                """)).isEqualTo("""
                        Pet.java:4:12 cannot find symbol
                          symbol:   class Owner
                          location: class Pet
                        record Pet(Owner owner) {}
                                   ^
                        """);
    }

    @Test
    void only_large_numbers_travel_as_texts() {
        assertThat(errors("""
                package shop;

                import dev.retort.*;

                @Json
                record Pet(@AsText String name) {}
                """)).contains("Pet.name: @AsText is for a BigDecimal or a BigInteger");
    }
}
