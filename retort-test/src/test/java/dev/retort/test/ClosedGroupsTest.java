// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.ApiKey;
import dev.retort.Cookie;
import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Post;
import dev.retort.Provides;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Groups that refuse what the method does not know.
@ParameterizedClass
@EnumSource(Way.class)
record ClosedGroupsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().provide(new Pages()).mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    enum Order {
        @Name("created_at")
        CREATED,
        @Name("updated_at")
        UPDATED
    }

    record Filter(
            @Default("100") int limit,
            @Default("created_at") Order orderBy,
            List<String> tags,
            Set<Integer> ids) {}

    record Common(
            Optional<Boolean> saveData,
            List<String> xTag,
            @Header("strange_header") Optional<String> strange,
            @Header("other_header") Optional<String> other) {}

    record Untouched(Optional<String> xTag) {}

    record Session(String id, Optional<String> theme) {}

    record Login(String user, String password) {}

    record Page(int number) {}

    static final class Pages {
        @Provides
        Page page(@Default("1") int page, @Header("X-Reader") Optional<String> reader, @Cookie Optional<String> shelf) {
            return new Page(page);
        }
    }

    @Resource
    record Endpoints() {

        @Get("/provided")
        String provided(
                @Query(unknown = Unknown.REFUSE) Filter filter,
                @Header(unknown = Unknown.REFUSE) Common common,
                @Cookie(unknown = Unknown.REFUSE) Session session,
                Page page,
                @ApiKey(query = "key") String key,
                @ApiKey(header = "X-Key", name = "other") String other) {
            return page.number() + " " + key + " " + other;
        }

        @Get("/items")
        String items(@Query(unknown = Unknown.REFUSE) Filter filter, Optional<String> other) {
            return filter + " " + other;
        }

        @Get("/headers")
        String headers(@Header(unknown = Unknown.REFUSE) Common common) {
            return common.toString();
        }

        @Get("/untouched")
        String untouched(@Header(unknown = Unknown.REFUSE) Untouched untouched) {
            return untouched.toString();
        }

        @Get("/cookies")
        String cookies(@Cookie(unknown = Unknown.REFUSE) Session session) {
            return session.toString();
        }

        @Post("/login")
        String login(@Form(unknown = Unknown.REFUSE) Login login) {
            return login.toString();
        }

        @Get("/open")
        String open(@Query(unknown = Unknown.IGNORE) Filter filter) {
            return filter.toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /items                                                   | Filter[limit=100, orderBy=CREATED, tags=[], ids=[]] Optional.empty
        /items?tags=b&limit=5&tags=a&orderBy=updated_at&other=x  | Filter[limit=5, orderBy=UPDATED, tags=[b, a], ids=[]] Optional[x]
        /open?tool=plumbus                                       | Filter[limit=100, orderBy=CREATED, tags=[], ids=[]]
        """)
    void what_the_method_knows_is_taken(String target, String got) {
        assertThat(client.get(target).send().expect(200).text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /items?tool=plumbus                 | query /tool unknown is not known
        /items?tool=a&tool=b&Limit=1        | query /tool unknown is not known; query /Limit unknown is not known
        /items?limit=x&a/b~c=               | query /limit type must be an integer; query /a~1b~0c unknown is not known
        /items?tags[]=x                     | query /tags[] unknown is not known
        """)
    void other_query_parameters_are_faults_each_once(String target, String faults) {
        TestResponse response = client.get(target).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void what_is_read_for_something_provided_and_for_security_is_known() {
        TestRequest request = client.get("/provided?page=2&key=k&limit=5")
                .header("X-Key", "h")
                .header("X-Reader", "Ada")
                .header("Cookie", "id=1; shelf=2");

        assertThat(request.send().expect(200).text()).isEqualTo("2 k h");
        assertThat(Faults.of(client.get("/provided?pages=2&key=k")
                        .header("X-Key", "h")
                        .header("X-Writer", "Ada")
                        .header("Cookie", "id=1; shelves=2")
                        .send()
                        .expect(422)))
                .containsExactlyInAnyOrder(
                        "query /pages unknown is not known",
                        "header /x-writer unknown is not known",
                        "cookie /shelves unknown is not known");
    }

    @Test
    void a_set_takes_what_is_repeated_once_and_its_schema_does_not_forbid_it() {
        client.get("/items?ids=1&ids=2&ids=01").send().expect(200);

        assertThat(client.get("/openapi.json")
                        .send()
                        .expect(200)
                        .json("/paths/~1items/get/parameters/3")
                        .toString())
                .contains("\"ids\"")
                .doesNotContain("uniqueItems");
    }

    @Test
    void header_fields_have_the_names_with_hyphens_or_those_that_are_written() {
        TestResponse response = client.get("/headers")
                .header("Save-Data", "true")
                .header("X-Tag", "a")
                .header("x-tag", "b")
                .header("Strange_Header", "s")
                .header("other_header", "o")
                .send()
                .expect(200);

        assertThat(response.text())
                .isEqualTo("Common[saveData=Optional[true], xTag=[a, b], strange=Optional[s], other=Optional[o]]");
    }

    @Test
    void other_header_fields_are_faults() {
        TestResponse response = client.get("/headers")
                .header("Tool", "plumbus")
                .header("save_data", "true")
                .send()
                .expect(422);

        assertThat(Faults.of(response))
                .containsExactlyInAnyOrder(
                        "header /tool unknown is not known", "header /save_data unknown is not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Language",
                "User-Agent",
                "Authorization",
                "Cookie",
                "If-None-Match",
                "X-Forwarded-For",
                "X-Request-Id",
                "Sec-Fetch-Mode",
                "Access-Control-Request-Method",
                "HTTP2-Settings",
                "Last-Event-ID",
                "Early-Data",
                "DPR",
                "b3",
                "X-Cloud-Trace-Context",
                "traceparent"
            })
    void what_clients_and_proxies_add_by_themselves_is_no_fault(String field) {
        client.get("/headers").header(field, "x").send().expect(200);
    }

    @Test
    void what_browsers_add_for_those_who_save_data_is_no_fault() {
        client.get("/untouched").header("Save-Data", "on").send().expect(200);
    }

    @Test
    void other_cookies_are_faults() {
        TestResponse response = client.get("/cookies")
                .header("Cookie", "id=7; tracker=good; theme=dark")
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("cookie /tracker unknown is not known");
    }

    @Test
    void other_fields_of_a_form_are_faults() {
        TestResponse response = client.post("/login")
                .body("application/x-www-form-urlencoded", "user=a&password=b&extra=c")
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("form /extra unknown is not known");
    }

    @Test
    void the_schema_of_a_form_says_so() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/paths/~1login/post/requestBody/content").toString())
                .contains("\"additionalProperties\":false");
    }
}
