// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.web.Trace;
import dev.retort.web.Tracing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that belong to traces (W3C Trace Context).
class TracingTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    private static TestClient client(Tracing tracing) {
        return TestClient.inMemory(Retort.create()
                .install(tracing)
                .get("/", request -> Tracing.of(request).map(Trace::parent).orElse("none")));
    }

    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00, 00",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-ff, 01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-02, 00",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 01",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-the-future-will-be-like, 01"
    })
    void a_request_is_a_part_of_the_trace_that_it_names(String traceparent, String flags) {
        try (var client = client(Tracing.joining())) {
            String parent =
                    client.get("/").header("traceparent", traceparent).send().text();
            assertThat(parent).matches("00-" + ID + "-[0-9a-f]{16}-" + flags).doesNotContain("b7ad6b7169203331");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
                "0-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void what_is_malformed_counts_as_none(String traceparent) {
        try (var joining = client(Tracing.joining());
                var beginning = client(Tracing.standard())) {
            assertThat(joining.get("/")
                            .header("traceparent", traceparent)
                            .send()
                            .text())
                    .isEqualTo("none");
            assertThat(beginning
                            .get("/")
                            .header("traceparent", traceparent)
                            .send()
                            .text())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain(ID);
        }
    }

    @Test
    void two_traces_are_none() {
        try (var client = client(Tracing.joining())) {
            String traceparent = "00-" + ID + "-b7ad6b7169203331-01";
            assertThat(client.get("/")
                            .header("traceparent", traceparent)
                            .header("traceparent", traceparent)
                            .send()
                            .text())
                    .isEqualTo("none");
        }
    }
}
