// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Form;
import dev.retort.IncomingPart;
import dev.retort.Json;
import dev.retort.Limits;
import dev.retort.MaxBody;
import dev.retort.Part;
import dev.retort.Parts;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Forms with files as they arrive, and how large their parts may be.
@ParameterizedClass
@EnumSource(Way.class)
record PartsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .limits(Limits.defaults().bodyLength(10_000).fieldsLength(20).parts(5))
                .mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Caption(String title) {}

    record Film(@MaxBody(5) Upload film, @Part Caption caption) {}

    @Resource
    record Endpoints() {

        @Post("/parts")
        List<String> parts(Parts parts) throws IOException {
            var seen = new ArrayList<String>();
            for (IncomingPart part : parts) {
                seen.add(part.name() + " " + part.filename().orElse("-") + " "
                        + part.contentType().orElse("-") + " " + part.stream().readAllBytes().length);
            }
            return seen;
        }

        @Post("/names")
        List<String> names(Parts parts) {
            var names = new ArrayList<String>();
            parts.forEach(part -> names.add(part.name()));
            return names;
        }

        @Post("/texts")
        List<String> texts(Parts parts) throws IOException {
            var texts = new ArrayList<String>();
            for (IncomingPart part : parts) texts.add(part.text());
            return texts;
        }

        @Post("/limited")
        String limited(@MaxBody(10) Upload photo, Optional<Upload> other, @Form Optional<String> text) {
            return photo.size() + " " + other.map(Upload::size).orElse(0L) + " " + text.orElse("");
        }

        @Post("/group")
        String group(@Form Film film) {
            return film.film().size() + " " + film.caption().title();
        }
    }

    private static String part(String name, String parameters, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"" + parameters + "\r\n\r\n" + content
                + "\r\n";
    }

    private static String file(String name, int length) {
        return part(name, "; filename=\"a.bin\"", "f".repeat(length));
    }

    private static TestResponse send(String path, String... parts) {
        return send(client, path, parts);
    }

    private static TestResponse send(TestClient client, String path, String... parts) {
        return client.post(path)
                .body("multipart/form-data; boundary=x", String.join("", parts) + "--x--\r\n")
                .send();
    }

    @Test
    void parts_come_one_after_another() {
        assertThat(send(
                                "/parts",
                                part("a", "", "12345"),
                                part("b", "; filename=\"b.txt\"\r\nContent-Type: text/plain", "123"))
                        .text())
                .isEqualTo("[\"a - - 5\",\"b b.txt text/plain 3\"]");
    }

    @Test
    void a_part_need_not_be_read() {
        assertThat(send("/names", file("a", 5_000), file("b", 3)).text()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void no_body_has_no_parts() {
        assertThat(client.post("/parts").send().text()).isEqualTo("[]");
    }

    @Test
    void fields_may_be_as_long_as_bodies() {
        Limits generous = Limits.defaults().fieldsLength(Long.MAX_VALUE);
        try (var client = way.open(Retort.create().limits(generous).mount(new Endpoints()))) {
            assertThat(send(client, "/texts", part("a", "", "hello")).text()).isEqualTo("[\"hello\"]");
            assertThat(send(client, "/limited", file("photo", 3), part("text", "", "hello"))
                            .text())
                    .isEqualTo("3 0 hello");
        }
    }

    @Test
    void a_text_has_a_length() {
        assertThat(send("/texts", part("a", "", "ä".repeat(10)), part("b", "", ""))
                        .text())
                .isEqualTo("[\"ääääääääää\",\"\"]");
        TestResponse response = send("/texts", part("a", "", "x".repeat(21)));
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json("/detail")).hasToString("\"a field of the form is too large\"");
    }

    @Test
    void too_many_parts_are_refused() {
        TestResponse response =
                send("/names", file("a", 1), file("b", 1), file("c", 1), file("d", 1), file("e", 1), file("f", 1));
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json("/detail")).hasToString("\"the body has more than 5 parts\"");
    }

    @Test
    void what_is_no_form_with_parts_is_refused() {
        assertThat(client.post("/parts").body("text/plain", "a").send().status())
                .isEqualTo(415);
        assertThat(client.post("/parts").body("multipart/form-data", "a").send().status())
                .isEqualTo(400);
    }

    @Test
    void a_body_that_breaks_off_is_malformed() {
        TestResponse response = client.post("/names")
                .body("multipart/form-data; boundary=x", file("a", 3))
                .send();
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json("/detail")).hasToString("\"the body ends before its last boundary\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | 5000 | 200 | 10 5000
            11 | 5000 | 413 | a file is longer than 10 bytes
            """)
    void a_file_may_be_as_long_as_its_parameter_says(int photo, int other, int status, String said) {
        TestResponse response = send("/limited", file("photo", photo), file("other", other));
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text()).contains(said);
    }

    @Test
    void a_file_of_a_record_may_be_as_long_as_its_component_says() {
        String caption = part("caption", "", "{\"title\":\"Sea\"}");
        assertThat(send("/group", caption, file("film", 5)).text()).isEqualTo("5 Sea");
        assertThat(send("/group", caption, file("film", 6)).status()).isEqualTo(413);
    }

    @Test
    void fields_that_are_no_files_may_be_as_long_together_as_the_limits_say() {
        TestResponse response = send("/limited", file("photo", 1), part("text", "", "x".repeat(21)));
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json("/detail")).hasToString("\"the fields of the form are too large\"");
    }

    @Test
    void a_part_that_is_json_and_sent_as_a_file_is_no_longer_than_they() {
        String caption = part("caption", "; filename=\"c.json\"", "{\"title\":\"" + "x".repeat(21) + "\"}");
        TestResponse response = send("/group", caption, file("film", 5));
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json("/detail")).hasToString("\"a part of the form is too large\"");
    }

    @Test
    void a_form_without_files_is_no_longer_than_they_either() {
        TestResponse response = client.post("/limited")
                .body("application/x-www-form-urlencoded", "text=" + "x".repeat(30))
                .send();
        assertThat(response.status()).isIn(413, 415);
    }
}
