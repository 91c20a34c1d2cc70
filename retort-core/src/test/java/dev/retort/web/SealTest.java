// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
    private static final Secret OTHER = Secret.of("another key of thirty-two bytes!");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static Stream<Seal> seals() {
        return Stream.of(Seal.signing("cart", KEY), Seal.encrypting("cart", KEY));
    }

    @ParameterizedTest
    @MethodSource("seals")
    void what_was_closed_opens(Seal seal) {
        for (String text : new String[] {"", "3 apples", "drei Äpfel 🍏"}) {
            assertThat(seal.open(seal.close(text))).contains(text);
        }
    }

    @ParameterizedTest
    @MethodSource("seals")
    void what_is_closed_may_stand_in_a_cookie_and_in_a_link(Seal seal) {
        assertThat(seal.close("ÿþ~;, \"")).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @MethodSource("seals")
    void a_change_of_any_bit_is_noticed(Seal seal) {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.close("3 apples"));
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThat(seal.open(Base64.getUrlEncoder().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "AAAA", "3 apples", "*", "ä", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_was_never_closed_does_not_open(String text) {
        seals().forEach(seal -> assertThat(seal.open(text)).isEmpty());
    }

    @Test
    void neither_another_key_nor_another_purpose_nor_another_method_opens() {
        String signed = Seal.signing("cart", KEY).close("3 apples");
        assertThat(Seal.signing("cart", OTHER).open(signed)).isEmpty();
        assertThat(Seal.signing("name", KEY).open(signed)).isEmpty();
        assertThat(Seal.encrypting("cart", KEY).open(signed)).isEmpty();
        String encrypted = Seal.encrypting("cart", KEY).close("3 apples");
        assertThat(Seal.encrypting("cart", OTHER).open(encrypted)).isEmpty();
        assertThat(Seal.encrypting("name", KEY).open(encrypted)).isEmpty();
        assertThat(Seal.signing("cart", KEY).open(encrypted)).isEmpty();
    }

    @Test
    void an_older_key_opens_and_does_not_close() {
        String old = Seal.encrypting("cart", OTHER).close("3 apples");
        Seal rotated = Seal.encrypting("cart", KEY, OTHER);
        assertThat(rotated.open(old)).contains("3 apples");
        assertThat(Seal.encrypting("cart", OTHER).open(rotated.close("4 apples")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seals")
    void what_has_expired_does_not_open(Seal seal) {
        Seal lasting = seal.lasting(Duration.ofMinutes(10)).at(InstantSource.fixed(NOON));
        String closed = lasting.close("3 apples");
        assertThat(lasting.at(InstantSource.fixed(NOON.plusSeconds(599))).open(closed))
                .contains("3 apples");
        assertThat(lasting.at(InstantSource.fixed(NOON.plusSeconds(600))).open(closed))
                .isEmpty();
    }

    @Test
    void what_is_encrypted_looks_different_each_time() {
        Seal seal = Seal.encrypting("cart", KEY);
        assertThat(seal.close("3 apples")).isNotEqualTo(seal.close("3 apples"));
    }

    @Test
    void a_key_that_could_be_guessed_is_refused_without_being_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seal.signing("cart", KEY, Secret.of("s3cret")))
                .withMessage("a key needs 32 bytes, but has 6: make one with openssl rand -base64 32");
    }
}
