// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Secret;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/// What becomes of what is logged.
class LinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// A logger that writes at once.
    private Logger logger(Format format) {
        var journal = new Journal(new Backlog(10, false), () -> format, out);
        journal.end();
        return new LineLogger("shop.Orders", Optional.of(Level.INFO), journal);
    }

    private Logger json() {
        return logger(new JsonLines());
    }

    private Logger text() {
        return logger(new TextLines(false));
    }

    /// What was written, without the time.
    private String written() {
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "T")
                .replaceAll("(?m)^\\d\\d:\\d\\d:\\d\\d\\.\\d{3}", "T");
    }

    @Test
    void a_line_is_an_object() {
        json().info("order {} of {} paid", 17, "Ada");
        assertThat(written())
                .isEqualTo("{\"time\":\"T\",\"level\":\"info\",\"logger\":\"shop.Orders\",\"thread\":\"main\","
                        + "\"message\":\"order 17 of Ada paid\"}\n");
    }

    @Test
    void a_line_is_a_sentence_for_people() {
        text().atWarn().addKeyValue("order", 17).addKeyValue("by", "Ada").log("paid");
        assertThat(written()).isEqualTo("T WARN  shop.Orders  paid  order=17 by=Ada\n");
    }

    @Test
    void values_keep_their_kinds_and_secrets_are_masked() {
        json().atInfo()
                .addKeyValue("count", 3)
                .addKeyValue("price", new BigDecimal("9.90"))
                .addKeyValue("ratio", Double.NaN)
                .addKeyValue("paid", true)
                .addKeyValue("card", (Object) null)
                .addKeyValue("key", Secret.of("s3cret"))
                .log("paid");
        assertThat(written())
                .endsWith(
                        "\"message\":\"paid\",\"count\":3,\"price\":9.90,\"ratio\":\"NaN\",\"paid\":true,\"card\":null,"
                                + "\"key\":\"**********\"}\n");
    }

    @Test
    void the_context_of_the_thread_is_in_every_line_and_the_call_has_the_last_word() {
        MDC.put("request", "r-1");
        MDC.put("order", "none");
        try {
            json().atInfo().addKeyValue("order", 17).log("paid");
        } finally {
            MDC.clear();
        }
        json().info("later");
        assertThat(written().lines().toList())
                .satisfiesExactly(
                        paid -> assertThat(paid)
                                .contains("\"request\":\"r-1\"", "\"order\":17")
                                .doesNotContain("none"),
                        later -> assertThat(later).doesNotContain("request"));
    }

    @Test
    void a_value_does_not_take_the_place_of_what_every_line_has() {
        json().atInfo().addKeyValue("level", "fake").log("paid");
        assertThat(written()).contains("\"level\":\"info\"", "\"_level\":\"fake\"");
    }

    @Test
    void what_was_thrown_is_told_with_its_causes() {
        var thrown = new IllegalStateException("not paid", new ArithmeticException("by zero"));
        json().error("order {}", 17, thrown);
        assertThat(written())
                .contains(
                        "\"message\":\"order 17\"",
                        "\"exception\":\"java.lang.IllegalStateException: not paid\\n\\tat ")
                .contains("\\nCaused by: java.lang.ArithmeticException: by zero\\n");
        out.reset();
        text().error("order {}", 17, thrown);
        assertThat(written())
                .startsWith("T ERROR shop.Orders  order 17\n    java.lang.IllegalStateException: not paid\n        at ")
                .contains("\n    Caused by: java.lang.ArithmeticException: by zero\n");
    }

    @Test
    void nobody_can_write_a_line_of_his_own_or_speak_to_the_terminal() {
        text().atInfo().addKeyValue("name", "x\n12:00:00.000 INFO forged").log("a\r\nb\u001b[2Jc");
        assertThat(written())
                .isEqualTo("T INFO  shop.Orders  a\n    b\\u001b[2Jc  name=x\n    12:00:00.000 INFO forged\n");
        out.reset();
        json().info("a\n{\"level\":\"info\"}\u001b\ud800");
        assertThat(written()).hasLineCount(1).contains("a\\n{\\\"level\\\":\\\"info\\\"}\\u001b");
    }

    @Test
    void what_cannot_be_told_does_not_keep_the_rest_from_being_told() {
        Object broken = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("broken");
            }
        };
        json().atInfo().addKeyValue("order", broken).log((String) null);
        assertThat(written())
                .contains("\"message\":\"null\"")
                .contains("toString() threw java.lang.IllegalStateException]\"}");
    }

    @Test
    void a_number_of_the_programs_own_is_a_text() {
        var price = new BigDecimal("9.90") {
            @Override
            public String toString() {
                return super.toString() + " €";
            }
        };
        json().atInfo().addKeyValue("price", price).log("paid");
        assertThat(written()).endsWith("\"price\":\"9.90 €\"}\n");
    }

    @Test
    void what_is_below_the_level_is_not_written() {
        json().debug("nothing");
        json().atTrace().log("nothing");
        assertThat(written()).isEmpty();
    }
}
