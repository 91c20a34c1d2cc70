// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Retort;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies that were to be made while they are sent, and are not sent because a hook has thought better of it.
class DroppedBodiesTest {

    private static final byte[] ANOTHER = {'a'};

    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    private enum Dropping {
        AROUND_THROWS(scope -> scope.around((_, next) -> {
            next.proceed();
            throw Problem.of(409, "not now");
        })),
        AROUND_ANSWERS(scope -> scope.around((_, next) -> {
            next.proceed();
            return "another";
        })),
        AROUND_REPLACES(scope -> scope.around((_, next) -> next.proceed().bytes(ANOTHER))),
        AROUND_FILTERS(scope -> scope.around((_, next) -> next.proceed().filtered(GZIPOutputStream::new))),
        AROUND_ADDS(scope -> scope.around((_, next) -> next.proceed().trailer("Checksum", () -> "7"))),
        SEND_THROWS(scope -> scope.onSend((_, _) -> {
            throw Problem.of(409, "not now");
        })),
        SEND_REPLACES(scope -> scope.onSend((_, answer) -> answer.bytes(ANOTHER))),
        SEND_FILTERS(scope -> scope.onSend((_, answer) -> answer.filtered(GZIPOutputStream::new))),
        SEND_FILTERS_AND_REPLACES(scope -> scope.onSend((_, answer) -> answer.filtered(GZIPOutputStream::new))
                .onSend((_, answer) -> answer.bytes(ANOTHER)));

        private final Plugin plugin;

        Dropping(Plugin plugin) {
            this.plugin = plugin;
        }
    }

    @ParameterizedTest
    @EnumSource(Dropping.class)
    void a_body_is_closed_once_whatever_hooks_do_with_it(Dropping dropping) {
        Retort application = Retort.create()
                .install(dropping.plugin)
                .around((_, next) -> next.proceed().atEnd(ended::incrementAndGet))
                .get("/", _ -> Stream.of("a", "b").onClose(closed::incrementAndGet));
        try (var client = TestClient.inMemory(application)) {
            client.get("/").send();
        }
        assertThat(closed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_body_that_fails_is_closed_once(Way way) {
        Retort application = Retort.create()
                .onSend((_, answer) -> answer.header("X-Till", "7"))
                .around((_, next) -> next.proceed().atEnd(ended::incrementAndGet))
                .get(
                        "/",
                        _ -> Stream.of("a", "b")
                                .onClose(closed::incrementAndGet)
                                .peek(_ -> {
                                    throw Problem.of(409, "not now");
                                }));
        try (var client = way.open(application)) {
            client.get("/").send().expect(409);
        }
        assertThat(closed).hasValue(1);
        assertThat(ended).hasValue(1);
    }
}
