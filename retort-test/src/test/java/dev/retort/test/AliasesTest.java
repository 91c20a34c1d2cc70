// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Coercion;
import dev.retort.Cookie;
import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Masked;
import dev.retort.MaxBody;
import dev.retort.Migration;
import dev.retort.Name;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Style;
import dev.retort.Unknown;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Components of groups that requests may call otherwise, too.
class AliasesTest {

    @Json
    record Reader(
            @Name(
                    value = "full_name",
                    aliases = {"name", "Nom"})
            String fullName,

            @Name(value = "age", aliases = "years") @Positive @Default("1")
            int age,

            @Name(value = "tags", aliases = "labels") List<String> tags) {}

    @Json
    record Fields(
            @Name(value = "x-name", aliases = "X-Nom") String name,
            @Name(value = "x-tags", aliases = "x-labels") List<Integer> tags) {}

    @Json
    record Scan(
            @Name(value = "scan", aliases = "image") @MaxBody(5)
            byte[] scan) {}

    @Resource("/readers")
    record Readers() {

        @Get
        String query(@Query Reader reader) {
            return reader.toString();
        }

        @Get("/closed")
        String closed(@Query(unknown = Unknown.REFUSE) Reader reader) {
            return reader.toString();
        }

        @Get("/brackets")
        String brackets(@Query(style = Style.BRACKETS) Reader reader) {
            return reader.toString();
        }

        @Get("/header")
        String header(@Header Fields fields) {
            return fields.toString();
        }

        @Get("/login")
        void login(@Query Login login) {}

        @Get("/cookie")
        String cookie(@Cookie Named named) {
            return named.toString();
        }

        @Post("/form")
        String form(@Form(unknown = Unknown.REFUSE) Reader reader) {
            return reader.toString();
        }

        @Post("/scan")
        long scan(@Form Scan scan) {
            return scan.scan().length;
        }
    }

    @Json
    record Login(
            @Masked @Name(value = "password", aliases = "pwd")
            String password,

            int age) {}

    @Json
    record Named(@Name(value = "name", aliases = "nom") String name) {}

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Readers()));

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/readers?full_name=Ada&years=36&tags=a&tags=b",
                "/readers?name=Ada&age=36&labels=a&labels=b",
                "/readers/closed?Nom=Ada&years=36&labels=a&labels=b",
                "/readers/brackets?reader%5BNom%5D=Ada&reader%5Byears%5D=36&reader%5Blabels%5D=a&reader%5Blabels%5D=b"
            })
    void an_alias_is_read_as_the_name(String target) {
        assertThat(client.get(target).send().expect(200).text()).isEqualTo("Reader[fullName=Ada, age=36, tags=[a, b]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /readers?name=Tom&full_name=Tim         | query /full_name repeated must be given once
        /readers/closed?full_name=Tom&Nom=Tim   | query /Nom repeated must be given once
        /readers?full_name=Tom&years=0          | query /years positive must be positive
        /readers?years=0                        | query /full_name required is required; query /years positive must be positive
        /readers/closed?name=Tom&nom=Tim        | query /nom unknown is not known
        """)
    void faults_name_the_alias_that_was_sent(String target, String faults) {
        assertThat(Faults.of(client.get(target).send().expect(422))).containsExactly(faults.split("; "));
    }

    @Test
    void a_name_wins_over_its_aliases_in_lenient_mode() {
        try (var lenient =
                TestClient.inMemory(Retort.create().coercion(Coercion.PYDANTIC).mount(new Readers()))) {
            assertThat(lenient.get("/readers?Nom=Tam&name=Tom&full_name=Tim&tags=")
                            .send()
                            .expect(200)
                            .text())
                    .startsWith("Reader[fullName=Tim, age=1");
        }
    }

    @Test
    void a_masked_parameter_is_told_under_none_of_its_names() {
        try (var telling = TestClient.inMemory(
                Retort.create().install(Migration.fromFastApi()).mount(new Readers()))) {
            assertThat(telling.get("/readers/login?password=swordfish&pwd=swordfish")
                            .send()
                            .expect(422)
                            .text())
                    .contains("**********")
                    .doesNotContain("swordfish");
        }
    }

    @Test
    void header_fields_and_cookies_have_aliases() {
        assertThat(client.get("/readers/header")
                        .header("x-nom", "Ada")
                        .header("X-Labels", "1, 2")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("Fields[name=Ada, tags=[1, 2]]");
        assertThat(client.get("/readers/cookie")
                        .header("Cookie", "nom=Ada")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("Named[name=Ada]");
    }

    @Test
    void fields_and_files_of_forms_have_aliases_and_their_limits() {
        assertThat(client.post("/readers/form")
                        .body("application/x-www-form-urlencoded", "name=Ada&labels=a")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("Reader[fullName=Ada, age=1, tags=[a]]");
        assertThat(client.post("/readers/scan")
                        .file("image", "a.png", "image/png", new byte[5])
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("5");
        client.post("/readers/scan")
                .file("image", "a.png", "image/png", new byte[6])
                .send()
                .expect(413);
    }

    @Test
    void the_document_says_nothing_of_them() {
        assertThat(client.get("/openapi.json").send().expect(200).text())
                .contains("\"full_name\"", "\"x-name\"", "\"scan\"")
                .doesNotContain("nom", "Nom", "labels", "years", "image");
    }
}
