// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Body;
import dev.retort.BodyWriter;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Problem;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies that a program writes itself.
@ParameterizedClass
@EnumSource(Way.class)
record WrittenBodiesTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()).get("/lambda", _ -> written("lambda")));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    private static BodyWriter written(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    @Resource
    static final class Endpoints {

        sealed interface Export {

            @Status(203)
            @Produces("text/csv")
            record Lines(@Header String name, @Body BodyWriter lines) implements Export {}
        }

        @Get("/plain")
        BodyWriter plain() {
            return written("plain");
        }

        @Get("/typed")
        @Produces("text/csv")
        BodyWriter typed() {
            return written("a,b");
        }

        @Get("/response")
        Response<BodyWriter> response() {
            return Response.of(203, written("response")).header("Content-Type", "video/mp4");
        }

        @Get("/optional")
        Optional<BodyWriter> optional(boolean there) {
            return there ? Optional.of(written("there")) : Optional.empty();
        }

        @Get("/choice")
        Export choice() {
            return new Export.Lines("x", written("1,2"));
        }

        @Get("/long")
        BodyWriter longer() {
            return out -> {
                for (int i = 0; i < 1000; i++) out.write(new byte[1000]);
            };
        }

        @Get("/early")
        BodyWriter early() {
            return _ -> {
                throw Problem.of(409, "not now");
            };
        }

        @Get("/late")
        BodyWriter late() {
            return out -> {
                out.write(1);
                out.flush();
                throw new IllegalStateException("the disk is gone");
            };
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /plain               | 200 | application/octet-stream | plain
        /typed               | 200 | text/csv                 | a,b
        /response            | 203 | video/mp4                | response
        /optional?there=true | 200 | application/octet-stream | there
        /choice              | 203 | text/csv                 | 1,2
        /lambda              | 200 | application/octet-stream | lambda
        """)
    void what_is_written_is_sent(String target, int status, String type, String text) {
        TestResponse response = client.get(target).send().expect(status);

        assertThat(response.header("Content-Type")).hasValue(type);
        assertThat(response.text()).isEqualTo(text);
    }

    @Test
    void there_may_be_nothing_to_write() {
        client.get("/optional?there=false").send().expect(404);
    }

    @Test
    void a_body_of_any_length_arrives_whole() {
        assertThat(client.get("/long").send().bytes()).hasSize(1_000_000);
    }

    @Test
    void what_fails_before_anything_has_left_is_an_answer() {
        assertThat(client.get("/early").send().expect(409).json("/detail")).hasToString("\"not now\"");
    }

    @Test
    void what_fails_later_breaks_the_answer_off() {
        Log.during(() -> assertThatThrownBy(() -> client.get("/late").send()).isInstanceOf(UncheckedIOException.class));
    }

    @Test
    void bytes_have_no_schema() {
        TestResponse document = client.get("/openapi.json").send();

        assertThat(document.json("/paths/~1typed/get/responses/200/content")).hasToString("{\"text/csv\":{}}");
    }
}
