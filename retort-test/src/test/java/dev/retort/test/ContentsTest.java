// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Created;
import dev.retort.Get;
import dev.retort.Html;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Produces;
import dev.retort.Redirect;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.SetCookie;
import dev.retort.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are not JSON: pages, bytes, other types, redirects, cookies.
@ParameterizedClass
@EnumSource(Way.class)
record ContentsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .mount(new Endpoints())
                .get("/lambda/html", _ -> Html.of("<p>Grüße</p>"))
                .get("/lambda/redirect", _ -> Redirect.permanent("/new"))
                .get("/lambda/bytes", _ -> Response.ok(new byte[] {1, 2, 3}).header("Content-Type", "image/gif")));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Pet(String name) {}

    @Resource
    record Endpoints() {

        @Get("/html")
        Html html() {
            return Html.of("<p>Grüße</p>");
        }

        @Get("/html/optional/{name}")
        Optional<Html> optionalHtml(String name) {
            return name.equals("Tom") ? Optional.of(Html.of("<p>Tom</p>")) : Optional.empty();
        }

        @Get("/html/response")
        Response<Html> responseHtml() {
            return Response.of(203, Html.of("<p>Tom</p>")).cookie(SetCookie.of("seen", "1"));
        }

        @Get("/bytes")
        byte[] bytes() {
            return "abc".getBytes(UTF_8);
        }

        @Get("/bytes/optional/{name}")
        Optional<byte[]> optionalBytes(String name) {
            return name.equals("Tom") ? Optional.of("abc".getBytes(UTF_8)) : Optional.empty();
        }

        @Get("/png")
        @Produces("image/png")
        byte[] png() {
            return "not really".getBytes(UTF_8);
        }

        @Get("/png/response")
        @Produces("image/png")
        Response<byte[]> pngOfResponse() {
            return Response.ok("not really".getBytes(UTF_8)).header("Cache-Control", "no-store");
        }

        @Get("/png/other")
        @Produces("image/png")
        Response<byte[]> gifOfResponse() {
            return Response.ok("not really".getBytes(UTF_8)).header("Content-Type", "image/gif");
        }

        @Post("/png/created")
        @Produces("image/png")
        Created<byte[]> pngOfCreated() {
            return Created.at("/png", "not really".getBytes(UTF_8));
        }

        @Get("/csv")
        @Produces("text/csv")
        String csv() {
            return "name\r\nTom\r\n";
        }

        @Get("/svg")
        @Produces("image/svg+xml")
        String svg() {
            return "<svg/>";
        }

        @Get("/latin")
        @Produces("text/plain; charset=us-ascii")
        Optional<String> ascii() {
            return Optional.of("Tom");
        }

        @Get("/vendor")
        @Produces("application/vnd.pet+json")
        Pet vendor() {
            return new Pet("Tom");
        }

        @Post("/go")
        Redirect go(String to) {
            return Redirect.to(to);
        }

        @Post("/go/on")
        @Status(307)
        Redirect goOn() {
            return Redirect.to("/elsewhere");
        }

        @Get("/go/away")
        @Status(307)
        Redirect goAway() {
            return Redirect.permanent("/elsewhere");
        }

        @Post("/login")
        Redirect login() {
            return Redirect.to("/home")
                    .cookie(SetCookie.of("a", "1"))
                    .cookie(SetCookie.of("b", "2"))
                    .header("Cache-Control", "no-store");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /html               | 200 | text/html; charset=utf-8     | <p>Grüße</p>
        /html/optional/Tom  | 200 | text/html; charset=utf-8     | <p>Tom</p>
        /html/response      | 203 | text/html; charset=utf-8     | <p>Tom</p>
        /lambda/html        | 200 | text/html; charset=utf-8     | <p>Grüße</p>
        /bytes              | 200 | application/octet-stream     | abc
        /bytes/optional/Tom | 200 | application/octet-stream     | abc
        /png                | 200 | image/png                    | not really
        /png/response       | 200 | image/png                    | not really
        /png/other          | 200 | image/gif                    | not really
        /svg                | 200 | image/svg+xml                | <svg/>
        /latin              | 200 | text/plain; charset=us-ascii | Tom
        /vendor             | 200 | application/vnd.pet+json     | {"name":"Tom"}
        """)
    void content_is_sent_as_what_it_is(String path, int status, String type, String body) {
        TestResponse response = client.get(path).send().expect(status);

        assertThat(response.header("Content-Type")).hasValue(type);
        assertThat(response.text()).isEqualTo(body);
    }

    @Test
    void a_text_of_a_type_that_is_text_says_that_it_is_utf_8() {
        TestResponse response = client.get("/csv").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(response.text()).isEqualTo("name\r\nTom\r\n");
    }

    @Test
    void a_lambda_returns_bytes_of_any_type() {
        TestResponse response = client.get("/lambda/bytes").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("image/gif");
        assertThat(response.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void something_new_may_be_bytes() {
        TestResponse response = client.post("/png/created").send().expect(201);

        assertThat(response.header("Content-Type")).hasValue("image/png");
        assertThat(response.header("Location")).hasValue("/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/html/optional/Rex", "/bytes/optional/Rex"})
    void an_empty_optional_is_not_found(String path) {
        client.get(path).send().expect(404);
    }

    @Test
    void a_redirect_is_see_other_unless_told_otherwise() {
        TestResponse response = client.post("/go?to=/home").send().expect(303);

        assertThat(response.header("Location")).hasValue("/home");
        assertThat(response.header("Content-Type")).isEmpty();
        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void a_redirect_has_the_status_that_its_method_declares() {
        client.post("/go/on").send().expect(307);
    }

    @Test
    void a_redirect_with_a_status_of_its_own_keeps_it() {
        client.get("/go/away").send().expect(308);
        client.get("/lambda/redirect").send().expect(308);
    }

    @Test
    void the_place_of_a_redirect_splits_no_answer() {
        TestResponse response =
                client.post("/go?to=/a%0D%0ASet-Cookie:%20b").send().expect(303);

        assertThat(response.header("Location")).hasValue("/a%0D%0ASet-Cookie:%20b");
        assertThat(response.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_redirect_sets_cookies_and_header_fields() {
        TestResponse response = client.post("/login").send().expect(303);

        assertThat(response.headers())
                .containsSubsequence(
                        "a=1; Path=/; Secure; HttpOnly; SameSite=Lax", "b=2; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(response.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_response_sets_a_cookie() {
        assertThat(client.get("/html/response").send().expect(203).header("Set-Cookie"))
                .hasValue("seen=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }
}
