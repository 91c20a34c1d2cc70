// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Hidden;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the document says nothing of.
@ParameterizedClass
@EnumSource(Way.class)
record HiddenTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()).mount(new Secrets()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    record Page(
            @Default("1") int page, @Hidden @Default("10") int size) {}

    @Resource
    record Endpoints() {

        @Get("/items")
        String items(
                String shown,
                @Hidden Optional<String> query,
                @Header("X-Trace") @Hidden Optional<String> trace,
                @Query Page page) {
            return shown + " " + query.orElse("-") + " " + trace.orElse("-") + " " + page;
        }

        @Hidden
        @Get("/method")
        String method() {
            return "there";
        }
    }

    @Hidden
    @Resource("/secrets")
    record Secrets() {

        @Get
        String all() {
            return "all";
        }
    }

    @Test
    void what_is_hidden_is_there() {
        assertThat(client.get("/items?shown=a&query=b&size=3")
                        .header("X-Trace", "c")
                        .send()
                        .text())
                .isEqualTo("a b c Page[page=1, size=3]");
        assertThat(client.get("/method").send().text()).isEqualTo("there");
        assertThat(client.get("/secrets").send().text()).isEqualTo("all");
    }

    @Test
    void the_document_says_nothing_of_it() {
        String document = client.get("/openapi.json").send().text();
        assertThat(document)
                .contains("\"name\":\"shown\"", "\"name\":\"page\"")
                .doesNotContain("\"name\":\"query\"", "X-Trace", "\"name\":\"size\"", "/method", "/secrets", "Secrets");
    }
}
