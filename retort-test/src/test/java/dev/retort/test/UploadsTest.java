// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Check;
import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Part;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms with files.
@ParameterizedClass
@EnumSource(Way.class)
record UploadsTest(Way way) {

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before the first test
    static Path folder;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Item(@NotBlank String name, @Positive int price) {}

    /// What is sold.
    ///
    /// @param photo of it
    record Offer(
            String title,
            Upload photo,
            @Part Item item,
            @Form("more") List<Upload> others) {
        Offer {
            if (photo.size() == 1) throw Invalid.at("photo", "must not be tiny");
        }
    }

    @Check(by = Judges.class, method = "isPicture", message = "must be a picture")
    @Target(ElementType.TYPE_USE)
    @interface Picture {}

    @Check(by = Judges.class, method = "isSmall", message = "must be small together")
    @Target(ElementType.TYPE_USE)
    @interface Small {}

    static final class Judges {
        static boolean isPicture(Upload file) {
            return file.text().startsWith("P");
        }

        static boolean isSmall(List<Upload> files) {
            return files.stream().mapToLong(Upload::size).sum() < 5;
        }
    }

    @Resource
    record Endpoints() {

        @Post("/pictures")
        int pictures(@Picture Upload front, Optional<@Picture Upload> back, @Small List<@Picture Upload> others) {
            return others.size();
        }

        @Post("/upload")
        String upload(Upload file) {
            return file + " " + file.text();
        }

        @Post("/all")
        String all(
                @Form String token,
                @Form @Default("1") int count,
                Upload file,
                Optional<Upload> other,
                @Nullable Upload none,
                @Size(max = 2) List<Upload> files,
                @Form byte[] bytes,
                @Form Optional<byte[]> more,
                @Part Item item,
                @Part Optional<Item> second,
                @Part @Size(max = 2) List<@NotBlank String> tags) {
            return "%s %s %s %s %s %s %s %s %s %s %s"
                    .formatted(
                            token,
                            count,
                            file.filename(),
                            other.isPresent(),
                            none,
                            files.stream().map(Upload::text).toList(),
                            bytes.length,
                            more.isPresent(),
                            item,
                            second,
                            tags);
        }

        @Post("/note")
        String note(@Part @Nullable String note, @Part @Nullable List<Item> items, @Part Optional<UUID> id) {
            return note + " " + items + " " + id;
        }

        @Post("/offer")
        String offer(@Form Offer offer) {
            return offer.title() + " " + offer.photo().text() + " " + offer.item() + " "
                    + offer.others().size();
        }

        @Post("/fields")
        String fields(@Form String text, @Form List<Integer> numbers) {
            return text + " " + numbers;
        }

        /// Keeps it.
        @Post("/move")
        String move(Upload file) throws IOException {
            Path target = folder.resolve(file.filename().orElseThrow());
            file.moveTo(target);
            return Files.size(target) + " " + file.size() + " " + file.bytes().length;
        }

        @Post("/lines")
        Stream<String> lines(Upload file) {
            return Stream.generate(() -> file.text().substring(0, 1)).limit(3);
        }
    }

    private static String form(String... parts) {
        var form = new StringBuilder();
        for (String part : parts)
            form.append("--b\r\nContent-Disposition: form-data; ")
                    .append(part.replace("¶", "\r\n"))
                    .append("\r\n");
        return form.append("--b--\r\n").toString();
    }

    private TestResponse post(String target, String... parts) {
        return client.post(target).body(MULTIPART, form(parts)).send();
    }

    @Test
    void a_file_is_a_parameter() {
        assertThat(post("/upload", "name=\"file\"; filename=\"../a.txt\"¶Content-Type: text/plain¶¶hello")
                        .expect(200)
                        .text())
                .isEqualTo("Upload[name=file, filename=a.txt, contentType=text/plain, size=5] hello");
    }

    @Test
    void a_test_sends_fields_and_files() {
        byte[] sea = "the sea".getBytes(StandardCharsets.UTF_8);

        TestResponse fields = client.post("/fields")
                .field("text", "a&b ü")
                .field("numbers", "1")
                .field("numbers", "2")
                .send()
                .expect(200);
        TestResponse offered = client.post("/offer")
                .field("title", "Holidays")
                .field("item", "{\"name\": \"room\", \"price\": 90}")
                .file("photo", "\"sea\".txt", "text/plain", sea)
                .file("more", "a.txt", "text/plain", sea)
                .send()
                .expect(200);

        assertThat(fields.text()).isEqualTo("a&b ü [1, 2]");
        assertThat(offered.text()).isEqualTo("Holidays the sea Item[name=room, price=90] 1");
    }

    @Test
    void a_file_may_be_empty_and_say_nothing_of_its_type() {
        assertThat(post("/upload", "name=\"file\"; filename=\"a\"¶¶")
                        .expect(200)
                        .text())
                .isEqualTo("Upload[name=file, filename=a, contentType=application/octet-stream, size=0] ");
    }

    @Test
    void files_fields_and_json_come_together() {
        assertThat(post(
                                "/all",
                                "name=\"token\"¶¶t",
                                "name=\"file\"; filename=\"f\"¶¶1",
                                "name=\"files\"; filename=\"f\"¶¶1",
                                "name=\"files\"; filename=\"g\"¶¶2",
                                "name=\"bytes\"; filename=\"f\"¶¶123",
                                "name=\"none\"; filename=\"\"¶Content-Type: application/octet-stream¶¶",
                                "name=\"item\"¶Content-Type: application/json¶¶{\"name\":\"n\",\"price\":1}",
                                "name=\"tags\"¶¶[\"a\"]")
                        .expect(200)
                        .text())
                .isEqualTo("t 1 Optional[f] false null [1, 2] 3 false Item[name=n, price=1] Optional.empty [a]");
    }

    @Test
    void every_fault_of_a_form_is_told_at_once() {
        assertThat(Faults.of(post(
                                "/all",
                                "name=\"token\"; filename=\"f\"¶¶t",
                                "name=\"count\"¶¶x",
                                "name=\"other\"¶¶text",
                                "name=\"files\"; filename=\"f\"¶¶1",
                                "name=\"files\"; filename=\"f\"¶¶1",
                                "name=\"files\"; filename=\"f\"¶¶1",
                                "name=\"bytes\"; filename=\"f\"¶¶1",
                                "name=\"bytes\"; filename=\"f\"¶¶1",
                                "name=\"item\"¶¶{\"price\":0}",
                                "name=\"second\"¶¶[]",
                                "name=\"tags\"¶¶[\" \",\"a\",\"b\"]")
                        .expect(422)))
                .containsExactly(
                        "form /token type must be text, not a file",
                        "form /count type must be an integer",
                        "form /file required is required",
                        "form /other type must be a file",
                        "form /files size must have at most 2 elements",
                        "form /bytes repeated must be given once",
                        "form /item/name required is required",
                        "form /item/price positive must be positive",
                        "form /second type must be an object",
                        "form /tags size must have at most 2 elements",
                        "form /tags/0 not_blank must not be blank");
    }

    @Test
    void a_part_that_is_no_json_is_a_bad_request() {
        assertThat(Faults.of(
                        post("/offer", "name=\"title\"¶¶t", "name=\"item\"¶¶{").expect(400)))
                .containsExactly(
                        "form /photo required is required",
                        "form /item syntax unexpected end of the document at line 1, column 2");
    }

    @Test
    void a_record_is_a_form_with_files() {
        String title = "name=\"title\"¶¶t";
        String item = "name=\"item\"¶¶{\"name\":\"n\",\"price\":1}";

        assertThat(post("/offer", title, item, "name=\"photo\"; filename=\"f\"¶¶12", "name=\"more\"; filename=\"f\"¶¶1")
                        .expect(200)
                        .text())
                .isEqualTo("t 12 Item[name=n, price=1] 1");
        assertThat(Faults.of(post("/offer", title, item, "name=\"photo\"; filename=\"f\"¶¶1")
                        .expect(422)))
                .containsExactly("form /photo invalid must not be tiny");
    }

    @Test
    void parts_may_be_missing() {
        assertThat(post("/note", "name=\"other\"¶¶1").expect(200).text()).isEqualTo("null null Optional.empty");
        assertThat(post("/note", "name=\"note\"¶¶\"a\"", "name=\"items\"¶¶null")
                        .expect(200)
                        .text())
                .isEqualTo("a null Optional.empty");
    }

    @Test
    void files_keep_the_constraints_of_the_program() {
        String front = "name=\"front\"; filename=\"f\"¶¶P1";

        assertThat(post("/pictures", front, "name=\"others\"; filename=\"f\"¶¶P2")
                        .expect(200)
                        .text())
                .isEqualTo("1");
        assertThat(Faults.of(post(
                                "/pictures",
                                "name=\"front\"; filename=\"f\"¶¶1",
                                "name=\"back\"; filename=\"f\"¶¶2",
                                "name=\"others\"; filename=\"f\"¶¶P3",
                                "name=\"others\"; filename=\"f\"¶¶4")
                        .expect(422)))
                .containsExactly(
                        "form /front picture must be a picture",
                        "form /back picture must be a picture",
                        "form /others picture must be a picture");
        assertThat(Faults.of(post("/pictures", front, "name=\"others\"; filename=\"f\"¶¶P12345")
                        .expect(422)))
                .containsExactly("form /others small must be small together");
    }

    @Test
    void a_form_without_files_may_come_in_parts() {
        assertThat(post("/fields", "name=\"numbers\"¶¶1", "name=\"text\"¶¶é", "name=\"numbers\"¶¶2")
                        .expect(200)
                        .text())
                .isEqualTo("é [1, 2]");
        assertThat(client.post("/fields")
                        .body("application/x-www-form-urlencoded", "text=a&numbers=1")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("a [1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        multipart/form-data                             | 400 | Content-Type must name the boundary of the parts, as in multipart/form-data; boundary=x
        multipart/form-data; boundary=c                 | 400 | the body ends before its last boundary
        application/x-www-form-urlencoded               | 415 | the body must be a form in UTF-8: send Content-Type: multipart/form-data
        multipart/mixed; boundary=b                     | 415 | the body must be a form in UTF-8: send Content-Type: multipart/form-data
        """)
    void what_is_no_form_with_files_is_refused(String type, int status, String detail) {
        TestResponse response = client.post("/upload")
                .body(type, form("name=\"file\"; filename=\"f\"¶¶1"))
                .send()
                .expect(status);

        assertThat(String.valueOf(response.json("/detail"))).isEqualTo('"' + detail + '"');
    }

    @Test
    void without_a_body_a_file_is_missing() {
        assertThat(Faults.of(client.post("/upload").send().expect(422)))
                .containsExactly("form /file required is required");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void a_file_is_moved(int size) throws IOException {
        String name = way + "-" + size;

        assertThat(post("/move", "name=\"file\"; filename=\"" + name + "\"¶¶" + "x".repeat(size))
                        .expect(200)
                        .text())
                .isEqualTo("%1$s %1$s %1$s".formatted(size));
        assertThat(Files.readString(folder.resolve(name), StandardCharsets.UTF_8))
                .isEqualTo("x".repeat(size));
    }

    @Test
    void a_file_is_there_as_long_as_the_answer_is_made_of_it() {
        assertThat(post("/lines", "name=\"file\"; filename=\"f\"¶¶" + "x".repeat(100_000))
                        .expect(200)
                        .text())
                .isEqualTo("[\"x\",\"x\",\"x\"]");
    }

    @Test
    void what_was_kept_on_disk_is_removed() throws IOException {
        List<Path> before = kept();
        String large = "name=\"file\"; filename=\"f\"¶¶" + "x".repeat(100_000);

        // An application of its own, at whose end everything is done that comes after answers.
        try (var own = way.open(Retort.create().mount(new Endpoints()))) {
            own.post("/upload").body(MULTIPART, form(large)).send().expect(200);
            own.post("/upload").body(MULTIPART, form(large, "broken")).send().expect(400);
        }

        assertThat(kept()).isSubsetOf(before);
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("retort-"))
                    .toList();
        }
    }

    @Test
    void the_document_describes_the_parts() {
        JsonValue document = client.get("/openapi.json").send().expect(200).json();
        String file = "{\"type\":\"string\",\"format\":\"binary\",\"contentMediaType\":\"application/octet-stream\"";

        assertThat(String.valueOf(document.at("/paths/~1offer/post/requestBody")))
                .isEqualTo(
                        "{\"required\":true,\"content\":{\"multipart/form-data\":{\"schema\":{\"type\":\"object\",\"required\":[\"title\",\"photo\",\"item\"],"
                                + "\"properties\":{\"title\":{\"type\":\"string\"},"
                                + "\"photo\":" + file + ",\"description\":\"of it\"},"
                                + "\"item\":{\"$ref\":\"#/components/schemas/Item\"},"
                                + "\"more\":{\"type\":\"array\",\"items\":" + file + "}}}},"
                                + "\"encoding\":{\"item\":{\"contentType\":\"application/json\"}}}}}");
        assertThat(String.valueOf(document.at("/paths/~1fields/post/requestBody/content")))
                .startsWith("{\"application/x-www-form-urlencoded\":{")
                .contains("},\"multipart/form-data\":{");
    }
}
