// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about records whose components are parameters.
class GroupErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @Query Filter filter
        @Header Filter filter
        @Cookie Filter filter
        @Query Filter filter, @Header Filter headers, @Cookie Filter cookies, String other
        @Query Known known
        """)
    void a_record_is_a_group_where_an_annotation_says_so(String parameters) {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(%s) {}
                }

                record Filter(String q, @Default("20") int limit) {}

                @Json
                record Known(String q) {}
                """.formatted(parameters))).isEmpty();
    }

    @Test
    void a_record_that_an_import_makes_a_text_is_none() {
        var pets = Compilation.of("""
                package geo;

                public record Point(int x, int y) {
                    public static Point parse(String text) { return new Point(0, text.length()); }
                }
                """, """
                package shop;

                import dev.retort.*;
                import geo.Point;
                import java.util.*;

                @Resource("/pets")
                @Json.Import(type = Point.class, message = "must be a point such as 1,2")
                record Pets() {
                    @Get
                    void find(@Query("at") Point point, @Header("Near") Optional<Point> near) {}
                }
                """);

        assertThat(pets.errors()).isEmpty();
        assertThat(pets.output("shop/Pets_Retort.java"))
                .contains("\"at\"", "\"Near\"", "Point.parse(text)")
                .doesNotContain("readPoint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @Query Optional<Filter> filter  | 7:15 | 'filter' is a group of parameters, which is always there: write Filter, and make its components optional
        @Query @Nullable Filter filter  | 7:15 | 'filter' is a group of parameters, which is always there: write Filter, and make its components optional
        @Header("x") Filter filter      | 7:23 | 'filter' is a group of parameters, which have the names of its components: remove the name
        @Query Range<Integer> range     | 7:15 | 'range': Range is generic, and so cannot be a group of parameters: write a record for each use
        @Query Pets.Hidden hidden       | 7:15 | Hidden is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
        @Query @Default("a") Filter all | 7:31 | @Default("a") stands for a type that no text can be: only scalars, and lists, sets, arrays and maps of them, have a default
        """)
    void what_cannot_be_a_group_is_told_at_the_annotation(String parameter, String place, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(%s) {}

                    private record Hidden(String q) {}
                }

                record Filter(String q) {}
                record Range<T>(T from, T to) {}
                @interface Nullable {}
                """.formatted(parameter))).startsWith("Pets.java:" + place + " " + message + "\n");
    }

    @Test
    void a_component_is_a_parameter() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Map;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query Filter filter) {}
                }

                record Filter(
                        Thread thread,
                        Map<String, String> words,
                        Inner inner) {}

                record Inner(String q) {}
                """)).isEqualTo("""
                        Pets.java:11:16 component 'thread' of Filter is nothing that a parameter can hold: java.lang.Thread has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                                Thread thread,
                                       ^
                        Pets.java:13:15 component 'inner' of Filter is nothing that a parameter can hold: Inner has no codec: add @Json to record Inner
                                Inner inner) {}
                                      ^
                        """);
    }

    @Test
    void a_component_is_one_that_requests_may_set() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Form Pet pet) {}
                }

                @Json
                record Pet(@Json.ReadOnly @Default("0") long id, @Json.Ignore @Default("0") int luck, String name) {}
                """)).isEqualTo("""
                        Pets.java:10:12 'id' is set by no request, and every component of a group is: take the record as a body, or write one without 'id'
                        record Pet(@Json.ReadOnly @Default("0") long id, @Json.Ignore @Default("0") int luck, String name) {}
                                   ^
                        Pets.java:10:50 'luck' is set by no request, and every component of a group is: take the record as a body, or write one without 'luck'
                        record Pet(@Json.ReadOnly @Default("0") long id, @Json.Ignore @Default("0") int luck, String name) {}
                                                                         ^
                        """);
    }

    @Test
    void what_a_component_calls_can_be_called_where_the_group_is_read() {
        assertThat(errors("""
                package shop;

                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query forms.Filter filter) {}
                }
                """, """
                package forms;

                import dev.retort.*;
                import java.lang.annotation.*;

                public record Filter(@Default(by = Judges.class, method = "first") int from, java.util.Optional<@Good Integer> to) {}

                final class Judges {
                    static int first() { return 1; }
                    static boolean check(int value) { return value > 0; }
                }

                @Check(by = Judges.class, message = "must be good")
                @Target(ElementType.TYPE_USE)
                @interface Good {}
                """))
                .contains(
                        " Judges.first() cannot be called where 'filter' is read: make the class and the method public\n",
                        " Judges.check() cannot be called where 'filter' is read: make the class and the method public\n");
    }

    @Test
    void what_a_component_is_can_be_named_where_the_group_is_read() {
        assertThat(errors("""
                package shop;

                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query forms.Filter filter) {}
                }
                """, """
                package forms;

                import java.util.*;

                public record Filter(Level level, List<Level> levels, Optional<Open> open) {
                    public enum Open { YES }
                }

                enum Level { LOW, HIGH }
                """)).isEqualTo("""
                        forms/Filter.java:5:28 Level cannot be named where 'filter' is read: make it public
                        public record Filter(Level level, List<Level> levels, Optional<Open> open) {
                                                   ^
                        forms/Filter.java:5:47 Level cannot be named where 'filter' is read: make it public
                        public record Filter(Level level, List<Level> levels, Optional<Open> open) {
                                                                      ^
                        """);
    }

    @Test
    void what_is_inherited_from_another_package_can_be_named_where_it_is_read() {
        assertThat(errors("""
                package shop;

                import dev.retort.*;

                @Resource("/books")
                class Books extends web.Base {
                    @Get
                    void find(Sort sort, @Query Paging paging, Clock clock) {}

                    @Put
                    void replace(Book book) {}

                    @Delete
                    @GuardedBy(Clock.class)
                    void remove() {}

                    @Get("/one")
                    Book one() { throw new UnsupportedOperationException(); }
                }
                """, """
                package web;

                public class Base {
                    protected enum Sort { A, B }

                    protected record Paging(int skip) {}

                    protected static final class Clock {}

                    @dev.retort.Json
                    protected record Book(String title) {}
                }
                """)).isEqualTo("""
                        shop/Books.java:8:20 parameter 'sort' of Books.find() is nothing that a request can hold: Sort cannot be named by generated code, which stands in another package: make it public, and the classes around it. To use an object of the application, pass it to the constructor of Books
                            void find(Sort sort, @Query Paging paging, Clock clock) {}
                                           ^
                        shop/Books.java:8:26 Paging cannot be named by generated code, which stands in another package: make it public, and the classes around it
                            void find(Sort sort, @Query Paging paging, Clock clock) {}
                                                 ^
                        shop/Books.java:8:54 Clock cannot be named by generated code, which stands in another package: make it public, and the classes around it
                            void find(Sort sort, @Query Paging paging, Clock clock) {}
                                                                             ^
                        shop/Books.java:11:23 Book cannot be named by generated code, which stands in another package: make it public, and the classes around it
                            void replace(Book book) {}
                                              ^
                        shop/Books.java:14:5 Clock cannot be named by generated code, which stands in another package: make it public, and the classes around it
                            @GuardedBy(Clock.class)
                            ^
                        shop/Books.java:18:10 Books.one() returns what cannot be written: Book cannot be named by generated code, which stands in another package: make it public, and the classes around it
                            Book one() { throw new UnsupportedOperationException(); }
                                 ^
                        """);
    }

    @Test
    void a_component_is_text() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Map;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query Filter filter) {}
                }

                record Filter(Map<String, String> words) {}
                """)).isEqualTo("""
                        Pets.java:10:35 'words': a query parameter is text: use a scalar, an Optional or a List of scalars, or a record of these
                        record Filter(Map<String, String> words) {}
                                                          ^
                        """);
    }

    @Test
    void a_component_comes_from_where_its_group_comes_from() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query Filter filter) {}
                }

                record Filter(String q, @Header("X-Limit") int limit, @Part int page) {}
                """)).isEqualTo("""
                        Pets.java:9:25 'limit' is in a group of query parameters: remove @Header
                        record Filter(String q, @Header("X-Limit") int limit, @Part int page) {}
                                                ^
                        Pets.java:9:55 'page' is in a group of query parameters: remove @Part
                        record Filter(String q, @Header("X-Limit") int limit, @Part int page) {}
                                                                              ^
                        """);
    }

    @Test
    void a_group_and_another_parameter_cannot_read_the_same() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query("max") int limit, @Query Filter filter) {}
                }

                record Filter(String q, @Query("max") int most) {}
                """)).isEqualTo("""
                        Pets.java:6:40 'limit' and 'filter.most' of find() both read the query parameter max: give one of them another name, or remove it
                            void find(@Query("max") int limit, @Query Filter filter) {}
                                                               ^
                        """);
    }

    @Test
    void the_defaults_and_constraints_of_components_are_checked() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query Filter filter) {}
                }

                record Filter(@Default("200") @Max(100) int limit, @Size(max = 3) int q) {}
                """)).isEqualTo("""
                        Pets.java:10:15 @Default("200") breaks @Max beside it: it must be at most 100
                        record Filter(@Default("200") @Max(100) int limit, @Size(max = 3) int q) {}
                                      ^
                        Pets.java:10:52 @Size does not apply to an int: for the value of a number use @Min and @Max
                        record Filter(@Default("200") @Max(100) int limit, @Size(max = 3) int q) {}
                                                                           ^
                        """);
    }

    @Test
    void a_constraint_says_nothing_about_a_group() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query @NotBlank Filter filter) {}
                }

                record Filter(String q) {}
                """)).isEqualTo("""
                        Pets.java:7:22 @NotBlank does not apply to Filter; put it on a component of Filter
                            void find(@Query @NotBlank Filter filter) {}
                                             ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @Query(unknown = Unknown.REFUSE) String q          | 6:36 | 'q' is a single parameter, which has no others to refuse: put unknown on a group, a parameter that is a record
        @Form(unknown = Unknown.REFUSE) List<String> tags  | 6:35 | 'tags' is a single parameter, which has no others to refuse: put unknown on a group, a parameter that is a record
        """)
    void only_a_group_refuses_what_is_not_known(String parameter, String place, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;
                @Resource("/pets")
                record Pets() {
                    @Post
                    void f(%s) {}
                }
                """.formatted(parameter))).startsWith("Pets.java:" + place + " " + message + "\n");
    }

    @Test
    void a_component_of_a_group_does_not_refuse_what_is_not_known() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query Filter filter) {}
                }

                record Filter(@Query(unknown = Unknown.REFUSE) String q) {}
                """)).isEqualTo("""
                        Pets.java:9:15 'q' is a single parameter, which has no others to refuse: put unknown on a group, a parameter that is a record
                        record Filter(@Query(unknown = Unknown.REFUSE) String q) {}
                                      ^
                        """);
    }

    @Test
    void one_value_is_written_in_one_way() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query(style = Style.COMMA) int age) {}
                }

                record Range(int min, int max) {}
                """)).isEqualTo("""
                        Pets.java:7:15 'age' is one value, which is written in one way only: remove the style, or use a List
                            void find(@Query(style = Style.COMMA) int age) {}
                                      ^
                        """);
    }

    @Test
    void commas_tell_no_components_apart() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query(style = Style.COMMA) Range age) {}
                }

                record Range(int min, int max) {}
                """)).isEqualTo("""
                        Pets.java:7:15 'age' is a group of parameters, which commas cannot tell apart: use Style.BRACKETS, or none
                            void find(@Query(style = Style.COMMA) Range age) {}
                                      ^
                        """);
    }

    @Test
    void what_must_be_sent_cannot_be_hidden() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets/{id}")
                record Pets() {
                    @Get
                    void find(long id, @Hidden int age) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:36 'age': clients must send it, so they have to know of it: remove @Hidden, or make it optional
                            void find(long id, @Hidden int age) {}
                                                           ^
                        """);
    }

    @Test
    void what_is_no_field_cannot_be_hidden() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets/{id}")
                record Pets() {
                    @Get
                    void find(@Hidden long id) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:28 'id': only query parameters, header fields and cookies can be hidden: remove @Hidden
                            void find(@Hidden long id) {}
                                                   ^
                        """);
    }

    @Test
    void an_alias_is_no_other_parameter() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(int limit, @Query Filter filter) {}
                }

                @Json
                record Filter(@Name(value = "to", aliases = {"until", "limit"}) int to) {}
                """)).isEqualTo("""
                        Pets.java:6:26 'limit' and 'filter.to' of find() both read the query parameter limit: give one of them another name, or remove it
                            void find(int limit, @Query Filter filter) {}
                                                 ^
                        """);
    }

    @Test
    void an_alias_is_a_name_that_can_be_sent() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Header Filter filter) {}
                }

                @Json
                record Filter(@Name(value = "to", aliases = "bis zu") int to) {}
                """)).isEqualTo("""
                        Pets.java:10:59 no header field can be called “bis zu”: use ASCII letters, digits and hyphens
                        record Filter(@Name(value = "to", aliases = "bis zu") int to) {}
                                                                                  ^
                        """);
    }
}
