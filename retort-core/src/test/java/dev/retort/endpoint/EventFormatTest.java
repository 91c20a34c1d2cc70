// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Event;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// WHATWG HTML, 9.2.5 and 9.2.6.
class EventFormatTest {

    private static String format(Event<?> event) {
        return new String(new EventFormat<Object>(null).format(any(event)), UTF_8);
    }

    @SuppressWarnings("unchecked") // only read
    private static Event<Object> any(Event<?> event) {
        return (Event<Object>) event;
    }

    @Test
    void data_is_json_on_one_line() {
        assertThat(format(Event.of("a\nb"))).isEqualTo("data: \"a\\nb\"\n\n");
    }

    @Test
    void text_is_sent_as_it_is() {
        assertThat(format(Event.text("[DONE]"))).isEqualTo("data: [DONE]\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\r\nb"})
    void each_line_of_a_text_is_a_field(String text) {
        assertThat(format(Event.text(text))).isEqualTo("data: a\ndata: b\n\n");
    }

    @Test
    void no_line_of_a_text_is_lost() {
        assertThat(format(Event.text("\n a\n\n"))).isEqualTo("data: \ndata:  a\ndata: \ndata: \n\n");
    }

    @Test
    void a_text_that_looks_like_fields_is_none() {
        assertThat(format(Event.text("a\n\nevent: b\nid: 7")))
                .isEqualTo("data: a\ndata: \ndata: event: b\ndata: id: 7\n\n");
    }

    @Test
    void the_fields_have_an_order() {
        var event =
                Event.of(1).id("7").event("price").retry(Duration.ofSeconds(3)).comment("one\ntwo");
        assertThat(format(event)).isEqualTo(": one\n: two\nevent: price\ndata: 1\nid: 7\nretry: 3000\n\n");
    }

    @Test
    void an_event_without_data_has_none() {
        assertThat(format(Event.empty().id("7"))).isEqualTo("id: 7\n\n");
    }

    @Test
    void anything_but_line_breaks_is_kept() {
        assertThat(format(Event.text("ä\u2028\u0000😀").id("ü:"))).isEqualTo("data: ä\u2028\u0000😀\nid: ü:\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r", "\0"})
    void what_would_end_a_field_is_refused(String text) {
        assertThatThrownBy(() -> Event.of(1).id(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id of an event must hold neither line breaks nor U+0000, which would end it");
        assertThatThrownBy(() -> Event.of(1).event(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event of an event must hold neither line breaks nor U+0000, which would end it");
    }

    @Test
    void a_time_to_wait_is_not_negative() {
        assertThatThrownBy(() -> Event.of(1).retry(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retry of an event must not be negative");
    }

    @Test
    void data_and_text_are_not_sent_together() {
        Event<Integer> event = Event.of(1);
        assertThatThrownBy(() -> new Event<>(
                        event.data(), Optional.of("one"), event.event(), event.id(), event.retry(), event.comment()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event has either data or text, not both");
    }
}
