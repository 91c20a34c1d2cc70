// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about classes of other jars.
class ImportErrorsTest {

    @Test
    void what_is_imported_can_be_made_and_printed() {
        assertThat(errors("""
                import dev.retort.*;
                import java.net.*;
                import java.util.*;
                import java.util.concurrent.atomic.*;
                import java.util.regex.*;

                @Json
                @Json.Import(type = Pattern.class, message = "a")
                @Json.Import(type = Matcher.class, parse = "new", message = "a")
                @Json.Import(type = URL.class, parse = "new", message = "a")
                @Json.Import(type = StringJoiner.class, parse = "new", print = "length", message = "a")
                @Json.Import(type = AtomicReference.class, message = "a")
                record Pet(
                        Pattern pattern,
                        List<Matcher> matchers,
                        URL url,
                        StringJoiner joiner,
                        AtomicReference<String> reference) {}
                """)).isEqualTo("""
                        Pet.java:14:17 Pet.pattern: @Json.Import cannot import Pattern, which has no static method parse(String) that makes a Pattern and declares no exceptions: name another with parse = "…", or "new" for the constructor
                                Pattern pattern,
                                        ^
                        Pet.java:15:23 Pet.matchers: @Json.Import cannot import Matcher, which has no constructor that takes a String and declares no exceptions: name a static method with parse = "…"
                                List<Matcher> matchers,
                                              ^
                        Pet.java:16:13 Pet.url: @Json.Import cannot import URL, which has no constructor that takes a String and declares no exceptions: name a static method with parse = "…"
                                URL url,
                                    ^
                        Pet.java:17:22 Pet.joiner: @Json.Import cannot import StringJoiner, which has no method String length() that is public: name another with print = "…"
                                StringJoiner joiner,
                                             ^
                        Pet.java:18:33 Pet.reference: @Json.Import cannot import AtomicReference, which has type parameters, so it cannot be one text: make a @Json.Value record of it
                                AtomicReference<String> reference) {}
                                                        ^
                        """);
    }

    private static final String GEO = """
            package geo;

            import java.net.URL;

            public final class Geo {
                private Geo() {}

                public record Place(String name) {}

                public record Line(Place from, Place to, URL map) {}

                record Hidden(String name) {}

                public sealed interface Shape {}

                public record Circle(double radius) implements Shape {}

                public record Tagged(String type) implements Shape {}

                @dev.retort.Json
                public record Known(String name) {}

                public record Bounded<T extends Number>(T number) {}
            }
            """;

    @Test
    void what_is_imported_as_it_is_can_have_a_codec() {
        assertThat(errors(GEO, """
                package shop;

                import dev.retort.*;
                import geo.Geo;

                @Json
                @Json.Import(type = Geo.Line.class)
                @Json.Import(type = Geo.Shape.class)
                @Json.Import(type = Geo.Known.class)
                @Json.Import(type = Geo.Bounded.class)
                @Json.Import(type = String.class)
                @Json.Import(type = Geo.Circle.class, parse = "of")
                @Json.Import(type = Geo.Tagged.class)
                @Json.Import(type = Geo.Tagged.class, message = "must be a tag")
                @Json.Import(type = int.class)
                @Json.Import(type = void.class, message = "must be nothing")
                @Json.Import(type = Geo.Place[].class)
                record Trip(Geo.Line line) {}
                """)).isEqualTo("""
                        shop/Trip.java:15:1 @Json.Import cannot import int, which is not a class of another jar and needs no import: remove this
                        @Json.Import(type = int.class)
                        ^
                        shop/Trip.java:16:1 @Json.Import cannot import void, which is not a class of another jar and needs no import: remove this
                        @Json.Import(type = void.class, message = "must be nothing")
                        ^
                        shop/Trip.java:17:1 @Json.Import cannot import geo.Geo.Place[], which is an array: import its elements, type = Place.class
                        @Json.Import(type = Geo.Place[].class)
                        ^
                        shop/Trip.java:8:1 Shape permits Circle, which cannot be told by a discriminator: import it, too, with @Json.Import(type = Circle.class)
                        @Json.Import(type = Geo.Shape.class)
                        ^
                        shop/Trip.java:9:1 @Json.Import cannot import Known, which has a codec of its own: remove this
                        @Json.Import(type = Geo.Known.class)
                        ^
                        shop/Trip.java:10:1 in Bounded.T, which is imported here: type parameter T of Bounded has a bound, which its codec cannot keep: remove the bound
                        @Json.Import(type = Geo.Bounded.class)
                        ^
                        shop/Trip.java:11:1 @Json.Import makes one text of String, which is not a record, an enum or a sealed interface: say what a client reads of a text that is none, message = "must be …"
                        @Json.Import(type = String.class)
                        ^
                        shop/Trip.java:12:1 @Json.Import makes one text of Circle: say what a client reads of a text that is none, message = "must be …", or leave parse and print out, for Circle as it is
                        @Json.Import(type = Geo.Circle.class, parse = "of")
                        ^
                        shop/Trip.java:14:1 Tagged is imported twice here: remove one
                        @Json.Import(type = Geo.Tagged.class, message = "must be a tag")
                        ^
                        shop/Trip.java:7:1 Trip.line.from: geo.Geo.Place has no codec: import it, too, with @Json.Import(type = Place.class)
                        @Json.Import(type = Geo.Line.class)
                        ^
                        shop/Trip.java:7:1 Trip.line.to: geo.Geo.Place has no codec: import it, too, with @Json.Import(type = Place.class)
                        @Json.Import(type = Geo.Line.class)
                        ^
                        shop/Trip.java:7:1 Trip.line.map: java.net.URL has no codec: use a URI
                        @Json.Import(type = Geo.Line.class)
                        ^
                        """);
    }

    private static final String SHAPE = """
            package geo;

            public sealed interface Shape {
                record Circle(String type) implements Shape {}
            }
            """;

    @Test
    void a_discriminator_is_for_sealed_interfaces_as_they_are() {
        assertThat(errors(SHAPE, """
                package shop;

                import dev.retort.*;
                import geo.Shape;

                @Json
                @Json.Import(type = Shape.Circle.class, discriminator = "kind")
                record Drawing(int lines) {}
                """)).isEqualTo("""
                        shop/Drawing.java:7:1 @Json.Import has a discriminator for Circle, which is not imported as a sealed interface: remove it
                        @Json.Import(type = Shape.Circle.class, discriminator = "kind")
                        ^
                        """);
        assertThat(errors(SHAPE, """
                package shop;

                import dev.retort.*;
                import geo.Shape;

                @Json
                @Json.Import(type = Shape.class, discriminator = "kind", message = "must be a shape")
                record Drawing(int lines) {}
                """))
                .contains(
                        "7:1 @Json.Import has a discriminator for Shape, which is not imported as a sealed interface");
    }

    @Test
    void an_import_may_name_another_discriminator_where_a_record_has_such_a_member() {
        String drawing = """
                package shop;

                import dev.retort.*;
                import geo.Shape;

                @Json
                @Json.Import(type = Shape.class)
                @Json.Import(type = Shape.Circle.class)
                record Drawing(Shape shape) {}
                """;
        assertThat(errors(SHAPE, drawing))
                .contains(
                        "7:1 Shape.Circle has a member “type”, which is the discriminator of Shape: name another with discriminator = \"…\"");
        assertThat(errors(SHAPE, drawing.replace("Shape.class)", "Shape.class, discriminator = \"kind\")")))
                .isEmpty();
    }

    @Test
    void what_generated_code_cannot_name_is_not_imported() {
        assertThat(errors("""
                package geo;

                public class Base {
                    protected record Place(String name) {}
                }
                """, """
                package shop;

                import dev.retort.*;
                import geo.Base;

                class Shop extends Base {
                    @Json
                    @Json.Import(type = Place.class)
                    record Trip(Place place) {}
                }
                """)).isEqualTo("""
                        shop/Shop.java:8:5 @Json.Import cannot import Place, which is not public, so generated code cannot name it: write a record of your own in its place
                            @Json.Import(type = Place.class)
                            ^
                        """);
    }

    @Test
    void a_group_holds_what_is_imported_for_those_who_read_it() {
        String shade = "package geo; public enum Shade { DARK }";
        String filter = """
                package find;

                import dev.retort.*;
                import geo.Shade;
                import java.util.*;

                @Json.Import(type = Shade.class)
                public record Filter(Shade shade, List<Shade> others, String q) {}
                """;
        String pets = """
                package shop;

                import dev.retort.*;
                import find.Filter;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void all(@Query Filter filter) {}
                }
                """;
        assertThat(errors(shade, filter, pets)).isEqualTo("""
                find/Filter.java:8:28 'shade' holds Shade, which package find imports for itself, and not for Pets, which reads it: move what declares 'shade' to the package of Pets, or put the @Json.Import on the module, in module-info.java
                public record Filter(Shade shade, List<Shade> others, String q) {}
                                           ^
                find/Filter.java:8:47 'others' holds Shade, which package find imports for itself, and not for Pets, which reads it: move what declares 'others' to the package of Pets, or put the @Json.Import on the module, in module-info.java
                public record Filter(Shade shade, List<Shade> others, String q) {}
                                                              ^
                """);
        assertThat(errors(shade, filter, pets.replace("package shop", "package find")))
                .isEmpty();
        assertThat(errors(shade, filter.replace("@Json.Import(type = Shade.class)", ""), pets, """
                @dev.retort.Json.Import(type = geo.Shade.class)
                module corner.shop {
                    requires dev.retort;
                }
                """))
                .isEmpty();
    }

    @Test
    void a_record_of_another_package_says_that_it_may_be_imported() {
        assertThat(errors("""
                import dev.retort.*;
                import dev.retort.json.JsonLimits;

                @Json
                record Settings(JsonLimits limits) {}
                """)).isEqualTo("""
                        Settings.java:5:28 Settings.limits: dev.retort.json.JsonLimits has no codec: add @Json to record JsonLimits, or, where it is of another jar, @Json.Import(type = JsonLimits.class) to what uses it
                        record Settings(JsonLimits limits) {}
                                                   ^
                        """);
    }
}
