// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about sealed interfaces.
class UnionErrorsTest {

    @Test
    void a_sealed_interface_of_records_is_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment {
                    @Json
                    record Card(String number, Payment other) implements Payment {}

                    sealed interface Paper extends Payment {}

                    @Json
                    record Cash() implements Paper, Payment {}
                }
                """)).isEmpty();
    }

    @Test
    void a_sealed_interface_without_json_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Order(Payment payment) {}

                sealed interface Payment {
                    record Cash() implements Payment {}
                }
                """)).isEqualTo("""
                        Order.java:4:22 Order.payment: Payment has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                        record Order(Payment payment) {}
                                             ^
                        """);
    }

    @Test
    void what_a_sealed_interface_permits_is_a_json_record() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment {
                    record Card(String number) implements Payment {}

                    @Json
                    record Voucher<T>(T value) implements Payment {}

                    @Json
                    enum Coin implements Payment {
                        PENNY
                    }

                    final class Cash implements Payment {}

                    non-sealed interface Other extends Payment {}
                }
                """)).isEqualTo("""
                        Payment.java:4:8 Payment permits Card, which cannot be told by a discriminator: make it a @Json record without type parameters
                        sealed interface Payment {
                               ^
                        Payment.java:4:8 Payment permits Voucher, which cannot be told by a discriminator: make it a @Json record without type parameters
                        sealed interface Payment {
                               ^
                        Payment.java:4:8 Payment permits Coin, which cannot be told by a discriminator: make it a @Json record without type parameters
                        sealed interface Payment {
                               ^
                        Payment.java:4:8 Payment permits Cash, which cannot be told by a discriminator: make it a @Json record without type parameters
                        sealed interface Payment {
                               ^
                        Payment.java:4:8 Payment permits Other, which cannot be told by a discriminator: make it a @Json record without type parameters
                        sealed interface Payment {
                               ^
                        """);
    }

    @Test
    void a_generic_sealed_interface_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment<T> {
                    @Json
                    record Cash() implements Payment<String> {}
                }
                """)).isEqualTo("""
                        Payment.java:4:8 Payment cannot be @Json: make it a record, an enum or a sealed interface without type parameters
                        sealed interface Payment<T> {
                               ^
                        """);
    }

    @Test
    void a_discriminator_is_for_sealed_interfaces() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                @Discriminator("kind")
                record Card(String number) {}
                """)).isEqualTo("""
                        Card.java:4:1 @Discriminator has no effect on Card, which is not a @Json sealed interface: remove it
                        @Discriminator("kind")
                        ^
                        """);
    }

    @Test
    void two_records_have_two_names() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment {
                    @Json
                    @Name("Cash")
                    record Card() implements Payment {}

                    @Json
                    record Cash() implements Payment {}
                }
                """)).isEqualTo("""
                        Payment.java:4:8 Payment.Card and Payment.Cash of Payment are both called “Cash”: give one of them another @Name
                        sealed interface Payment {
                               ^
                        """);
    }

    @Test
    void the_discriminator_is_no_alias_and_may_be_the_name_of_what_keeps_members() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment {
                    @Json
                    record Card(@Name(value = "kind", aliases = "type") String kind) implements Payment {}
                    @Json
                    record Cash(@Json.Rest java.util.Map<String, dev.retort.json.JsonValue> type) implements Payment {}
                }
                """)).isEqualTo("""
                        Payment.java:4:8 Payment.Card has a member “type”, which is the discriminator of Payment: name another with @Discriminator("…"), or rename the component
                        sealed interface Payment {
                               ^
                        """);
    }

    @Test
    void the_discriminator_is_no_member() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment {
                    @Json
                    record Card(String type) implements Payment {}
                }
                """)).isEqualTo("""
                        Payment.java:4:8 Payment.Card has a member “type”, which is the discriminator of Payment: name another with @Discriminator("…"), or rename the component
                        sealed interface Payment {
                               ^
                        """);
    }

    @Test
    void a_type_without_a_codec_is_told_by_the_way_through_the_interface() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Order(Payment payment) {}

                @Json
                sealed interface Payment {
                    @Json
                    record Card(Runnable task) implements Payment {}
                }
                """)).isEqualTo("""
                        Order.java:9:26 Order.payment.task: java.lang.Runnable has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                            record Card(Runnable task) implements Payment {}
                                                 ^
                        """);
    }

    @Test
    void a_constraint_says_nothing_about_a_sealed_interface() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.NotBlank;

                @Json
                record Order(@NotBlank Payment payment) {}

                @Json
                sealed interface Payment {
                    @Json
                    record Cash() implements Payment {}
                }
                """)).isEqualTo("""
                        Order.java:5:14 @NotBlank does not apply to Payment; put it on a component of its records
                        record Order(@NotBlank Payment payment) {}
                                     ^
                        """);
    }

    @Test
    void a_patch_of_a_sealed_interface_has_no_codec() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Order(Merge<Payment> payment) {}

                @Json
                sealed interface Payment {
                    @Json
                    record Cash() implements Payment {}
                }
                """)).isEqualTo("""
                        Order.java:4:29 Order.payment: Merge<Payment> has no codec: only a @Json record can be merged
                        record Order(Merge<Payment> payment) {}
                                                    ^
                        """);
    }
}
