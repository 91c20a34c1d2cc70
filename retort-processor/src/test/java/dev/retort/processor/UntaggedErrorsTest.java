// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about sealed interfaces without a discriminator.
class UntaggedErrorsTest {

    @Test
    void records_and_scalars_may_stand_beside_one_another() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Optional;

                @Json.Untagged
                sealed interface Address {
                    @Json
                    record Postal(String town, Optional<String> street) implements Address {}

                    sealed interface Short extends Address {}

                    @Json
                    record Box(int box, String town) implements Short {}

                    @Json.Value
                    record Isbn(String text) implements Short {
                        Isbn {
                            if (text.isEmpty()) throw new IllegalArgumentException();
                        }
                    }

                    @Json.Value
                    record Line(String text) implements Address, Short {}

                    enum Known implements Short { HOME }
                }
                """)).isEqualTo("""
                        Address.java:5:8 no value is ever a Address.Known, because Address.Line stands before it and takes them all: let Address permit Address.Known before Address.Line
                        sealed interface Address {
                               ^
                        """);
    }

    @Test
    void two_records_are_told_apart_by_their_required_members() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Optional;

                @Json.Untagged
                sealed interface Pet {
                    @Json
                    record Cat(String name, Optional<Integer> lives) implements Pet {}

                    @Json
                    record Dog(String name, @Default("true") boolean barks) implements Pet {}
                }

                @Json.Untagged
                sealed interface Shape {
                    @Json
                    record Square(int side, Optional<Integer> radius) implements Shape {}

                    @Json
                    record Circle(int radius, Optional<Integer> side) implements Shape {}
                }

                @Json.Untagged
                sealed interface Nothing {
                    @Json
                    record Never() implements Nothing {}

                    @Json
                    record Nobody() implements Nothing {}
                }
                """)).isEqualTo("""
                        Pet.java:5:8 Pet cannot tell Pet.Cat from Pet.Dog: an object with “name” may be either. Give each a required member that the other does not have, or use @Json and a discriminator
                        sealed interface Pet {
                               ^
                        Pet.java:14:8 Shape cannot tell Shape.Square from Shape.Circle: an object with “side”, “radius” may be either. Give each a required member that the other does not have, or use @Json and a discriminator
                        sealed interface Shape {
                               ^
                        Pet.java:23:8 Nothing cannot tell Nothing.Never from Nothing.Nobody: an object may be either. Give each a required member that the other does not have, or use @Json and a discriminator
                        sealed interface Nothing {
                               ^
                        """);
    }

    @Test
    void a_scalar_that_takes_everything_comes_last() {
        assertThat(errors("""
                import dev.retort.*;
                import java.time.LocalDate;

                @Json.Untagged
                sealed interface Value {
                    @Json.Value
                    record Real(double value) implements Value {}

                    @Json.Value
                    record Whole(int value) implements Value {}

                    @Json.Value
                    record Text(String value) implements Value {}

                    @Json.Value
                    record Day(LocalDate value) implements Value {}
                }
                """)).isEqualTo("""
                        Value.java:5:8 no value is ever a Value.Whole, because Value.Real stands before it and takes them all: let Value permit Value.Whole before Value.Real
                        sealed interface Value {
                               ^
                        Value.java:5:8 no value is ever a Value.Day, because Value.Text stands before it and takes them all: let Value permit Value.Day before Value.Text
                        sealed interface Value {
                               ^
                        """);
    }

    @Test
    void an_enum_with_values_takes_no_other_texts() {
        var sizes = Compilation.of("""
                import dev.retort.*;
                import java.util.Locale;

                @Json.Untagged
                sealed interface Size permits Fixed, Custom {}

                enum Fixed implements Size {
                    SMALL,
                    LARGE;

                    @Json.Value
                    String code() { return name().toLowerCase(Locale.ROOT); }
                }

                @Json.Value
                record Custom(String text) implements Size {}

                @Json
                record Shirt(Size size, Size sleeve) {}
                """);

        String shirt = "{\"size\":\"small\",\"sleeve\":\"12 cm\"}";
        assertThat(sizes.roundTrip("Shirt", shirt)).isEqualTo(shirt);
    }

    @Test
    void what_an_untagged_interface_permits_has_a_form_in_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Untagged
                sealed interface Value {
                    record Plain(int value) implements Value {}

                    @Json
                    record Generic<T>(T value) implements Value {}

                    final class Other implements Value {}
                }

                @Json.Untagged
                interface Open {}

                @Json.Untagged
                record Pair(int a) {}

                @Json.Untagged
                @Discriminator("kind")
                sealed interface Both {
                    @Json
                    record One() implements Both {}
                }
                """)).isEqualTo("""
                        Value.java:4:8 Value permits Plain, which has no form in JSON: make it a @Json record without type parameters, a @Json.Value record or an enum
                        sealed interface Value {
                               ^
                        Value.java:4:8 Value permits Generic, which has no form in JSON: make it a @Json record without type parameters, a @Json.Value record or an enum
                        sealed interface Value {
                               ^
                        Value.java:4:8 Value permits Other, which has no form in JSON: make it a @Json record without type parameters, a @Json.Value record or an enum
                        sealed interface Value {
                               ^
                        Value.java:14:1 Open cannot be @Json.Untagged: make it a sealed interface without type parameters
                        interface Open {}
                        ^
                        Value.java:17:1 Pair cannot be @Json.Untagged: make it a sealed interface without type parameters
                        record Pair(int a) {}
                        ^
                        Value.java:20:1 @Discriminator and @Json.Untagged are two ways to tell what a Both is: remove one
                        @Discriminator("kind")
                        ^
                        """);
    }
}
