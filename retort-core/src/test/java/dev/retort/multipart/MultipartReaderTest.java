// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies of several parts, by the letter of RFC 2046, RFC 7578 and the browsers' standard.
class MultipartReaderTest {

    /// In tables a line end is written as ¶.
    private static byte[] body(String text) {
        return text.replace("¶", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Each part as `name=content`, or `name@filename(type)=content`.
    private static List<String> parts(InputStream body) throws IOException {
        var reader = new MultipartReader(body, "b", 10);
        var parts = new ArrayList<String>();
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            PartHead head = next.get();
            String file = head.filename().map(name -> "@" + name).orElse("");
            String type = head.contentType().isEmpty() ? "" : "(" + head.contentType() + ")";
            String content = new String(reader.content().readAllBytes(), StandardCharsets.UTF_8);
            parts.add(
                    head.name() + file + type + "=" + content.replace("\r", "␍").replace("\n", "␊"));
        }
        return parts;
    }

    private static List<String> parts(String text) throws IOException {
        return parts(new ByteArrayInputStream(body(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        no parts                   | --b--                                                                                 | ~~
        no parts, a line end       | --b--¶                                                                                | ~~
        one part                   | --b¶Content-Disposition: form-data; name="a"¶¶x¶--b--                                 | a=x
        two parts                  | --b¶Content-Disposition: form-data; name="a"¶¶x¶--b¶Content-Disposition: form-data; name="a"¶¶y¶--b-- | a=x, a=y
        an empty part              | --b¶Content-Disposition: form-data; name="a"¶¶¶--b--                                  | a=
        a part without a body      | --b¶Content-Disposition: form-data; name="a"¶¶--b--                                   | a=
        two without a body         | --b¶Content-Disposition: form-data; name="a"¶¶--b¶Content-Disposition: form-data; name="c"¶¶--b--¶ | a=, c=
        no body, and one           | --b¶Content-Disposition: form-data; name="a"¶¶--b¶Content-Disposition: form-data; name="c"¶¶x¶--b--¶ | a=, c=x
        nearly no body             | --b¶Content-Disposition: form-data; name="a"¶¶--¶-b¶--b--                             | a=--␍␊-b
        a preamble and an epilogue | hello¶--b¶Content-Disposition: form-data; name="a"¶¶x¶--b--¶bye¶--b¶                  | a=x
        an empty line before       | ¶--b¶Content-Disposition: form-data; name="a"¶¶x¶--b--                                | a=x
        padding behind a boundary  | --b  ¶Content-Disposition: form-data; name="a"¶¶x¶--b ¶Content-Disposition: form-data; name="c"¶¶y¶--b--  | a=x, c=y
        lines in the content       | --b¶Content-Disposition: form-data; name="a"¶¶x¶y¶¶¶--b--                             | a=x␍␊y␍␊␍␊
        a boundary that is none    | --b¶Content-Disposition: form-data; name="a"¶¶--b x --b¶-b¶--c¶--b--                  | a=--b x --b␍␊-b␍␊--c
        names in any case          | --b¶CONTENT-DISPOSITION: Form-Data; NAME="a"¶content-TYPE: Text/Plain¶¶x¶--b--        | a(Text/Plain)=x
        a name without quotes      | --b¶Content-Disposition: form-data; name=a¶¶x¶--b--                                   | a=x
        an empty name              | --b¶Content-Disposition: form-data; name=""¶¶x¶--b--                                  | =x
        a semicolon in a name      | --b¶Content-Disposition: form-data; name="a;b=c"¶¶x¶--b--                             | a;b=c=x
        blanks around              | --b¶Content-Disposition:form-data ;  name = "a" ; filename="f"¶¶x¶--b--               | a@f=x
        UTF-8 in a name            | --b¶Content-Disposition: form-data; name="größe"¶¶é¶--b--                             | größe=é
        escapes of browsers        | --b¶Content-Disposition: form-data; name="a%22b%0D%0Ac%41"; filename="%22.txt"¶¶x¶--b-- | ~a"b\r\nc%41@".txt=x~
        escapes of curl            | --b¶Content-Disposition: form-data; name="a\\"b\\\\c"¶¶x¶--b--                        | ~a"b\\c=x~
        a backslash at the end     | --b¶Content-Disposition: form-data; name="a\\"¶¶x¶--b--                               | ~a\\=x~
        one before a file's name   | --b¶Content-Disposition: form-data; name="a\\"; filename="f"¶¶x¶--b--                 | ~a\\@f=x~
        a file                     | --b¶Content-Disposition: form-data; name="a"; filename="f.txt"¶Content-Type: text/html; charset=x¶¶x¶--b-- | a@f.txt(text/html; charset=x)=x
        a file without a name      | --b¶Content-Disposition: form-data; name="a"; filename=""¶Content-Type: application/octet-stream¶¶¶--b-- | a@(application/octet-stream)=
        a path of Windows          | --b¶Content-Disposition: form-data; name="a"; filename="C:\\dir\\f.txt"¶¶x¶--b--      | a@f.txt=x
        a path that leads up       | --b¶Content-Disposition: form-data; name="a"; filename="../../etc/passwd"¶¶x¶--b--    | a@passwd=x
        a folder above             | --b¶Content-Disposition: form-data; name="a"; filename="/.."¶¶x¶--b--                 | a@=x
        filename*                  | --b¶Content-Disposition: form-data; name="a"; filename="e"; filename*=UTF-8''na%C3%AFve¶¶x¶--b-- | a@naïve=x
        filename* that is none     | --b¶Content-Disposition: form-data; name="a"; filename="e"; filename*=UTF-8''%ZZ¶¶x¶--b-- | a@e=x
        filename* in Latin-1       | --b¶Content-Disposition: form-data; name="a"; filename="e"; filename*=ISO-8859-1''%E9¶¶x¶--b-- | a@e=x
        other fields of a head     | --b¶X-A: 1¶Content-Disposition: form-data; name="a"¶Content-Transfer-Encoding: 8BIT¶¶x¶--b-- | a=x
        """)
    void what_was_sent_is_read(String what, String text, String parts) throws IOException {
        String written = parts.replace("\\r", "\r").replace("\\n", "\n");

        assertThat(String.join(", ", parts(text.replace("\\\\", "\\"))))
                .as(what)
                .isEqualTo(written.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                                                                          | 400 | the body ends before its last boundary
        hello                                                                       | 400 | the body ends before its last boundary
        --b                                                                         | 400 | the body ends before its last boundary
        --b¶                                                                        | 400 | the body ends before its last boundary
        --b¶Content-Disposition: form-data; name="a"¶¶                              | 400 | the body ends before its last boundary
        --b¶Content-Disposition: form-data; name="a"¶¶--                            | 400 | the body ends before its last boundary
        --b¶Content-Disposition: form-data; name="a"¶¶x                             | 400 | the body ends before its last boundary
        --b¶Content-Disposition: form-data; name="a"¶¶x¶--                          | 400 | the body ends before its last boundary
        --bc¶Content-Disposition: form-data; name="a"¶¶x¶--b--                      | 400 | the line of a boundary goes on behind it
        --b¶¶x¶--b--                                                                | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Type: text/plain¶¶x¶--b--                                       | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Disposition: attachment; name="a"¶¶x¶--b--                      | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Disposition: form-data; name="a¶¶x¶--b--                        | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Disposition: form-data; name="a"; name="b"¶¶x¶--b--             | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Disposition: form-data; name¶¶x¶--b--                           | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Disposition: form-data; name="a"x¶¶x¶--b--                      | 400 | a part of the body has no Content-Disposition: form-data; name=…
        --b¶Content-Disposition: form-data; filename="a"¶¶x¶--b--                   | 400 | a part of the body has no name
        --b¶Content-Disposition: form-data; name="a"¶Content-Disposition: form-data; name="b"¶¶x¶--b-- | 400 | a part has a header field twice
        --b¶Content-Disposition: form-data;¶ name="a"¶¶x¶--b--                      | 400 | a header field of a part is malformed
        --b¶Content-Disposition¶¶x¶--b--                                            | 400 | a header field of a part is malformed
        --b¶Content-Disposition : form-data; name="a"¶¶x¶--b--                      | 400 | a header field of a part is malformed
        --b¶Content-Disposition: form-data; name="a"¶Content-Transfer-Encoding: base64¶¶x¶--b-- | 400 | a part of the body has a Content-Transfer-Encoding, which is not allowed
        """)
    void what_is_malformed_is_refused(String text, int status, String detail) {
        assertThatThrownBy(() -> parts(text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.detail()).isEqualTo(detail);
        });
    }

    @Test
    void a_name_is_any_text_but_that_of_a_file_is_none_with_nul() throws IOException {
        assertThat(parts("--b¶Content-Disposition: form-data; name=\"\0a\u001E\"¶¶x¶--b--"))
                .containsExactly("\0a\u001E=x");
        assertThatThrownBy(() -> parts("--b¶Content-Disposition: form-data; name=\"a\"; filename=\"\0\"¶¶x¶--b--"))
                .hasMessageContaining("a part's file name holds NUL");
        assertThatThrownBy(() -> parts("--b¶Content-Disposition: form-data; name=\"a\"¶Content-Type: \0¶¶x¶--b--"))
                .hasMessageContaining("a header field of a part is malformed");
    }

    @Test
    void a_bare_line_feed_ends_no_line() {
        assertThatThrownBy(() -> parts("--b¶Content-Disposition: form-data; name=\"a\"\n¶x¶--b--"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void any_bytes_come_through_in_pieces_of_any_size() throws IOException {
        var random = new Random(7);
        byte[] content = new byte[100_000];
        random.nextBytes(content);
        byte[] nearly = body("¶--¶¶--¶--B¶-");
        for (int i = 0; i < content.length - 100; i += 97) System.arraycopy(nearly, 0, content, i, nearly.length);
        byte[] start = body("--b¶Content-Disposition: form-data; name=\"a\"; filename=\"f\"¶¶");
        byte[] end = body("¶--b--¶");
        byte[] whole = Arrays.copyOf(start, start.length + content.length + end.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        System.arraycopy(end, 0, whole, start.length + content.length, end.length);
        var pieces = new ByteArrayInputStream(whole) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(100)));
            }
        };

        var reader = new MultipartReader(pieces, "b", 1);
        reader.next();

        assertThat(reader.content().readAllBytes()).isEqualTo(content);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    @Timeout(20) // what looks at each octet again and again takes minutes
    void a_large_part_may_be_read_octet_by_octet() throws IOException {
        byte[] start = body("--b¶Content-Disposition: form-data; name=\"a\"¶¶");
        int length = 32 << 20;
        var reader = new MultipartReader(
                new SequenceInputStream(
                        new ByteArrayInputStream(start),
                        new SequenceInputStream(
                                new ByteArrayInputStream(new byte[length]), new ByteArrayInputStream(body("¶--b--")))),
                "b",
                1);
        reader.next();
        InputStream content = reader.content();
        int read = 0;
        while (content.read() >= 0) read++;

        assertThat(read).isEqualTo(length);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void parts_that_are_not_read_are_skipped() throws IOException {
        var reader = new MultipartReader(
                new ByteArrayInputStream(
                        body(("--b¶Content-Disposition: form-data; name=\"a\"¶¶" + "x".repeat(50_000) + "¶").repeat(3)
                                + "--b--")),
                "b",
                3);

        assertThat(reader.next()).isPresent();
        assertThat(reader.next()).isPresent();
        assertThat(reader.content().read()).isEqualTo('x');
        assertThat(reader.next()).isPresent();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void the_number_of_parts_is_limited() {
        String part = "--b¶Content-Disposition: form-data; name=\"a\"¶¶x¶";

        assertThatThrownBy(() -> parts(part.repeat(11) + "--b--")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(413);
            assertThat(problem.detail()).isEqualTo("the body has more than 10 parts");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200})
    void the_head_of_a_part_is_limited(int fields) {
        String field = "X: " + "x".repeat(9000 / fields) + "¶";
        var head = new StringBuilder();
        for (int i = 0; i < fields; i++) head.append("X").append(i).append(field);

        assertThatThrownBy(() -> parts("--b¶" + head + "Content-Disposition: form-data; name=\"a\"¶¶x¶--b--"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(413);
                    assertThat(problem.detail()).isEqualTo("the header fields of a part are too large");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        multipart/form-data; boundary=b                     | b
        Multipart/Form-Data; Boundary="a b:c"; charset=x    | a b:c
        multipart/form-data;boundary=----WebKitFormBoundaryX | ----WebKitFormBoundaryX
        """)
    void a_type_names_the_boundary(String type, String boundary) {
        assertThat(MultipartReader.boundary(type)).isEqualTo(boundary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"a ",
                "multipart/form-data; boundary=\"a \"",
                "multipart/form-data; boundary=ä",
                "multipart/form-data; boundary=a; boundary=b",
                "multipart/form-data; boundary=12345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void a_type_without_a_boundary_is_refused(String type) {
        assertThatThrownBy(() -> MultipartReader.boundary(type))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }
}
