// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class LevelsTest {

    @ParameterizedTest
    @CsvSource({
        "'',                         shop.Orders,  INFO",
        "debug,                      shop.Orders,  DEBUG",
        "Off,                        shop.Orders,  ",
        "'warn,shop=debug',          shop,         DEBUG",
        "'warn,shop=debug',          shop.Orders,  DEBUG",
        "'warn,shop=debug',          shopping.Bag, WARN",
        "'shop=debug,shop.Orders=off', shop.Orders,  ",
        "'shop=debug,shop.Orders=off', shop.Carts, DEBUG",
        "' shop = trace , error',    shop.Orders,  TRACE",
        "' shop = trace , error',    '',           ERROR",
    })
    void the_longest_name_that_a_logger_goes_on_from_counts(String text, String logger, Level level) {
        var mistakes = new ArrayList<String>();
        assertThat(Levels.parse(text, mistakes).of(logger)).isEqualTo(Optional.ofNullable(level));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void what_is_no_level_is_ignored_and_told() {
        var mistakes = new ArrayList<String>();
        Levels levels = Levels.parse("shop=loud,debug", mistakes);
        assertThat(levels.of("shop")).contains(Level.DEBUG);
        assertThat(mistakes)
                .containsExactly(
                        "retort.log says “shop=loud”, which was ignored: write trace, debug, info, warn, error or off,"
                                + " as in info,dev.retort=debug");
    }
}
