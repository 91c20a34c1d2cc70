// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.BodyWriter;
import dev.retort.Documentation;
import dev.retort.Response;
import dev.retort.Retort;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows when a body that is made while it is sent cannot be made.
@ParameterizedClass
@EnumSource(Way.class)
class FailedBodiesTest {

    private final Way way;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestClient client;

    FailedBodiesTest(Way way) {
        this.way = way;
    }

    @BeforeEach
    void open() {
        client = way.open(Retort.create()
                .documentation(Documentation.standard().rootPath("/api"))
                .onError((thrown, _) -> said.add("observed " + thrown.getMessage()))
                .onSend((_, answer) -> {
                    said.add("sends " + answer.status());
                    return answer.with("X-Till", "7");
                })
                .onResponse((_, sent) -> said.add("sent " + sent.status()))
                .onRequestAbort(_ -> said.add("aborted"))
                .mount(
                        "/shop",
                        shop -> shop.onError(
                                        NoSuchElementException.class,
                                        (error, _) -> Response.of(409, error.getMessage()))
                                .get("/early", request -> {
                                    request.background().run("receipt", () -> said.add("printed"));
                                    return failing("out of tea");
                                })
                                .get("/late", request -> {
                                    request.background().run("receipt", () -> said.add("printed"));
                                    return (BodyWriter) out -> {
                                        out.write('a');
                                        out.flush();
                                        throw new NoSuchElementException("out of tea");
                                    };
                                }))
                .onError(ArithmeticException.class, (error, _) -> written(error.getMessage()))
                .onError(ArrayStoreException.class, (_, _) -> failing("twice"))
                .get("/streamed-instead", _ -> (BodyWriter) _ -> {
                    throw new ArithmeticException("by zero");
                })
                .get("/fails-twice", _ -> (BodyWriter) _ -> {
                    throw new ArrayStoreException("once");
                }));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static BodyWriter written(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    private static BodyWriter failing(String message) {
        return _ -> {
            throw new NoSuchElementException(message);
        };
    }

    private List<String> all(int count) throws InterruptedException {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) all.add(said.poll(10, TimeUnit.SECONDS));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shop/early", "/api/shop/early"})
    void what_fails_before_anything_has_left_goes_the_way_of_every_failure(String target) throws InterruptedException {
        TestResponse response = client.get(target).send().expect(409);

        assertThat(response.text()).isEqualTo("out of tea");
        assertThat(response.header("X-Till")).hasValue("7");
        assertThat(all(4)).containsExactly("sends 200", "observed out of tea", "sends 409", "sent 409");
        client.close();
        assertThat(said).isEmpty();
    }

    @Test
    void what_fails_later_is_no_answer() throws InterruptedException {
        Log.during(() ->
                assertThatThrownBy(() -> client.get("/shop/late").send()).isInstanceOf(UncheckedIOException.class));

        assertThat(all(2)).containsExactly("sends 200", "aborted");
        client.close();
        assertThat(said).isEmpty();
    }

    @Test
    void the_answer_instead_may_be_made_while_it_is_sent_too() throws InterruptedException {
        TestResponse response = client.get("/streamed-instead").send().expect(500);

        assertThat(response.text()).isEqualTo("by zero");
        assertThat(all(4)).containsExactly("sends 200", "observed by zero", "sends 500", "sent 500");
    }

    @Test
    void an_answer_instead_that_fails_as_well_gives_way_to_a_bare_one() {
        Log.during(
                () -> assertThat(client.get("/fails-twice").send().expect(500).bytes())
                        .isEmpty());
    }
}
