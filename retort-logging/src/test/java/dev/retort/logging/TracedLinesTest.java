// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import dev.retort.web.Tracing;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// What is logged on behalf of a request says to which trace it belongs.
class TracedLinesTest {

    @Test
    void the_trace_of_a_request_is_in_the_context_of_its_thread() throws IOException {
        Retort app = Retort.create()
                .install(Tracing.joining())
                .get("/", _ -> MDC.get("trace"))
                .port(0);
        try (var running = app.start()) {
            var connection =
                    URI.create("http://127.0.0.1:" + running.port()).toURL().openConnection();
            connection.setRequestProperty("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            try (var body = connection.getInputStream()) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
            }
        }
    }
}
