// SPDX-License-Identifier: Apache-2.0
package dev.retort.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.openapi.DocumentationPages.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_client_without_gzip_gets_the_file_as_it_was() throws IOException {
        Page page = new Page("text/css; charset=utf-8", gzip("body { margin: 0 }"), "\"a1\"");

        assertThat(page.plain()).asString(UTF_8).isEqualTo("body { margin: 0 }");
    }

    @Test
    void the_plain_form_has_an_etag_of_its_own() {
        Page page = new Page("text/css; charset=utf-8", new byte[0], "\"a1\"");

        assertThat(page.plainEtag()).isEqualTo("\"a1-plain\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "a1", "\"a1", "a1\"", "W/\"a1\""})
    void an_etag_that_is_not_strong_and_quoted_is_refused(String etag) {
        assertThatThrownBy(() -> new Page("text/css", new byte[0], etag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("etag must be a strong entity tag in double quotes, but is " + etag);
    }

    @Test
    void a_file_that_is_not_gzip_is_told_apart() {
        Page page = new Page("text/css", "body".getBytes(UTF_8), "\"a1\"");

        assertThatThrownBy(page::plain)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a documentation page is not valid gzip: build its jar again");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
