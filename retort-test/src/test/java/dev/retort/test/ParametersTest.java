// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Coercion;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Which parameters there must be, how often, under which name.
@ParameterizedClass
@EnumSource(Way.class)
record ParametersTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    enum Species {
        CAT,
        DOG
    }

    @Json
    record Pet(@NotBlank String name, Species species) {}

    /// Says what it got.
    @Resource
    record Endpoints() {

        @Get("/required")
        String required(int count, String text) {
            return count + " [" + text + "]";
        }

        @Get("/optional")
        String optional(Optional<Integer> count, Optional<String> text, Optional<Species> species) {
            return count + " " + text + " " + species;
        }

        @Get("/nullable")
        String nullable(@Nullable Integer count, @Nullable String text, @Nullable Species species) {
            return count + " " + text + " " + species;
        }

        @Get("/default")
        String standard(
                @Default("20") @Max(100) int limit,
                @Default("a b") String text,
                @Default("CAT") Species species,
                @Default("2026-11-20") LocalDate day) {
            return limit + " [" + text + "] " + species + " " + day;
        }

        @Get("/several")
        String several(List<Integer> ids, Set<Species> species, List<@NotBlank String> tags) {
            return ids + " " + species + " " + tags;
        }

        @Get("/sized")
        String sized(@Size(min = 1, max = 2) List<@Positive Integer> ids) {
            return ids.toString();
        }

        @Get("/headers")
        String headers(
                @Header String xRequestId,
                @Header int xVersion2,
                @Header("If-None-Match") Optional<String> etag,
                @Header @Nullable Integer xCount,
                @Header @Default("7") int xRetries,
                @Header List<String> xTag) {
            return xRequestId + " " + xVersion2 + " " + etag + " " + xCount + " " + xRetries + " " + xTag;
        }

        @Get("/header-lists")
        String headerLists(@Header List<@Positive Integer> xId, @Header Set<String> xTag) {
            return xId + " " + xTag;
        }

        @Get("/host")
        String host(@Header String host) {
            return host;
        }

        @Get("/names/{id}")
        String names(
                @PathParam("id") long number, @Query("page-size") int size, @Query("a/b~c") Optional<Integer> odd) {
            return number + " " + size + " " + odd;
        }

        @Get("/request/{id}")
        String request(long id, Request request) {
            return id + " " + request.method() + " " + request.path() + " " + request.queries("a");
        }

        @Get("/files/{path*}")
        String file(String path) {
            return path;
        }

        @Get("/forms/{from:[0-9-]+}..{to}")
        String span(LocalDate from, LocalDate to) {
            return from + " " + to;
        }

        @Get("/forms/{name}.{ext:[a-z]+}")
        String named(String name, Species ext) {
            return name + " " + ext;
        }

        @Get("/forms/{name}.{ext:[A-Z]+}")
        String typed(@Size(max = 3) String name, Species ext) {
            return name + " " + ext;
        }

        @Post("/shops/{shop}/pets")
        String everything(
                @Positive long shop,
                @Max(10) int limit,
                Species species,
                Pet pet,
                @Header int xVersion,
                List<@Size(max = 2) String> tags) {
            return shop + " " + limit + " " + species + " " + pet + " " + xVersion + " " + tags;
        }

        @Get("/call/{resource}")
        String namesOfGeneratedCode(
                int resource, int call, Optional<Integer> each, List<Integer> source, int callSource) {
            return resource + " " + call + " " + each + " " + source + " " + callSource;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /required?count=3&text=a              | 3 [a]
        /required?text=&count=3               | 3 []
        /required?count=3&text                | 3 []
        /required?count=3&text=a+b%2Bc%26d    | 3 [a b+c&d]
        /required?count=3&text=%C3%A9         | 3 [é]
        /required?&&count=3&&text=a&          | 3 [a]
        /required?count=3&text=a&unknown=1    | 3 [a]
        /required?count=3&text=a=b            | 3 [a=b]
        /required?count=3&%74ext=a            | 3 [a]
        /optional                             | Optional.empty Optional.empty Optional.empty
        /optional?count=3&text=a&species=DOG  | Optional[3] Optional[a] Optional[DOG]
        /optional?count=&text=&species=       | Optional.empty Optional[] Optional.empty
        /nullable                             | null null null
        /nullable?count=3&text=a&species=DOG  | 3 a DOG
        /nullable?count=&text=&species=       | null  null
        /default                              | 20 [a b] CAT 2026-11-20
        /default?limit=5&text=&species=DOG&day=2000-01-01 | 5 [] DOG 2000-01-01
        /default?limit=&species=&day=         | 20 [a b] CAT 2026-11-20
        /several                              | [] [] []
        /several?ids=1&ids=2&ids=1&species=DOG&species=CAT&species=DOG&tags=a | [1, 2, 1] [DOG, CAT] [a]
        /several?tags=a,b                     | [] [] [a,b]
        /sized?ids=1&ids=2                    | [1, 2]
        /names/5?page-size=3&a/b~c=4          | 5 3 Optional[4]
        /request/5?a=1&a=2                    | 5 GET /request/5 [1, 2]
        /files/a/b%2Fc/d.txt                  | a/b/c/d.txt
        /forms/2026-01-02..2026-03-04         | 2026-01-02 2026-03-04
        /forms/a.b.CAT                        | a.b CAT
        /call/1?call=2&each=3&source=4&callSource=5 | 1 2 Optional[3] [4] 5
        """)
    void parameters_are_found_by_their_names(String target, String got) {
        TestResponse response = client.get(target).send().expect(200);

        assertThat(response.text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /required                             | query /count required is required; query /text required is required
        /required?count=&text=a               | query /count required is required
        /required?Count=3&text=a              | query /count required is required
        /required?count=3&count=4&text=a      | query /count repeated must be given once
        /required?count=&count=3&text=a       | query /count repeated must be given once; query /count type must be an integer
        /required?count=3&count=3&text=a      | query /count repeated must be given once
        /required?count=3&text=a&text=b       | query /text repeated must be given once
        /required?count=x&count=y&text=a      | query /count repeated must be given once; query /count type must be an integer
        /optional?count=x&species=COW         | query /count type must be an integer; query /species enum must be one of CAT, DOG
        /optional?count=1&count=2             | query /count repeated must be given once
        /nullable?count=x                     | query /count type must be an integer
        /default?limit=101                    | query /limit maximum must be at most 100
        /default?limit=x                      | query /limit type must be an integer
        /several?ids=1&ids=x&ids=&tags=%20&tags=a | query /ids/1 type must be an integer; query /ids/2 type must be an integer; query /tags/0 not_blank must not be blank
        /several?species=COW                  | query /species/0 enum must be one of CAT, DOG
        /sized                                | query /ids size must have 1 to 2 elements
        /sized?ids=1&ids=-2&ids=3             | query /ids/1 positive must be positive; query /ids size must have 1 to 2 elements
        /names/x                              | path /id type must be an integer; query /page-size required is required
        /forms/2026-01..x                     | path /from date must be a date such as 2026-11-20; path /to date must be a date such as 2026-11-20
        /forms/abcd.COW                       | path /name size must have at most 3 characters; path /ext enum must be one of CAT, DOG
        /names/5?page-size=3&a/b~c=x          | query /a~1b~0c type must be an integer
        """)
    void what_is_wrong_with_a_parameter_is_said_with_its_name(String target, String faults) {
        TestResponse response = client.get(target).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /required?count=%ZZ                   | query /count syntax the query holds “%ZZ”, which is no percent-escape
        /required?count=3&text=%              | query /text syntax the query holds “%”, which is no percent-escape
        /required?text=%FF                    | query /text syntax the query is not UTF-8 in percent-encoding
        /required?%FF=1                       | query  syntax the query is not UTF-8 in percent-encoding
        /request/1?other=%ZZ                  | query /other syntax the query holds “%ZZ”, which is no percent-escape
        """)
    void a_query_that_is_no_text_is_a_bad_request(String target, String fault) {
        try (var memory = TestClient.inMemory(Retort.create().mount(new Endpoints()))) {
            TestResponse response = memory.get(target).send().expect(400);

            assertThat(Faults.of(response)).containsExactly(fault);
        }
    }

    @Test
    void the_name_of_a_header_is_the_parameter_with_hyphens() {
        TestResponse response = client.get("/headers")
                .header("X-Request-Id", "abc")
                .header("x-version2", "2")
                .header("IF-NONE-MATCH", "\"1\"")
                .header("X-Count", "5")
                .header("X-Retries", "1")
                .header("X-Tag", "a")
                .header("X-Tag", "b, c")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("abc 2 Optional[\"1\"] 5 1 [a, b, c]");
    }

    @Test
    void a_header_that_is_a_list_has_commas_between_its_elements_or_comes_several_times() {
        TestRequest request = client.get("/header-lists").header("X-Tag", "a,b").header("X-Tag", "c ,, a");

        assertThat(request.header("X-Id", "1, 2").send().expect(200).text()).isEqualTo("[1, 2] [a, b, c]");
        assertThat(Faults.of(client.get("/header-lists")
                        .header("X-Id", "1,0")
                        .header("X-Id", "x")
                        .send()
                        .expect(422)))
                .containsExactly("header /x-id/1 positive must be positive", "header /x-id/2 type must be an integer");
    }

    @Test
    void headers_may_be_absent_as_parameters_may() {
        TestResponse response = client.get("/headers")
                .header("X-Request-Id", "abc")
                .header("X-Version2", "2")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("abc 2 Optional.empty null 7 []");
    }

    @Test
    void an_empty_header_is_an_empty_text_and_nothing_else() {
        TestResponse response = client.get("/headers")
                .header("X-Request-Id", "")
                .header("X-Version2", "2")
                .header("X-Count", "")
                .header("X-Retries", "")
                .send()
                .expect(422);

        assertThat(Faults.of(response))
                .containsExactly(
                        "header /x-count type must be an integer", "header /x-retries type must be an integer");
    }

    @Test
    void the_document_says_which_parameters_are_absent_when_they_are_empty() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/paths/~1optional/get/parameters")).hasToString("""
                [{"name":"count","in":"query","allowEmptyValue":true,"schema":{"type":"integer","format":"int32"}},\
                {"name":"text","in":"query","schema":{"type":"string"}},\
                {"name":"species","in":"query","allowEmptyValue":true,"schema":{"type":"string","enum":["CAT","DOG"]}}]""");
        assertThat(document.json("/paths/~1required/get/parameters")).asString().doesNotContain("allowEmptyValue");
    }

    @Test
    void an_empty_parameter_is_no_number_where_values_are_read_as_pydantic_reads_them() {
        TestClient lenient =
                TestClient.inMemory(Retort.create().coercion(Coercion.PYDANTIC).mount(new Endpoints()));

        lenient.get("/optional?count=").send().expect(422);
        assertThat(lenient.get("/openapi.json").send().text()).doesNotContain("allowEmptyValue");
    }

    @Test
    void the_document_asks_nobody_for_the_host_that_every_client_sends() {
        assertThat(client.get("/openapi.json").send().json("/paths/~1host/get/parameters"))
                .hasToString("[{\"name\":\"host\",\"in\":\"header\",\"schema\":{\"type\":\"string\"}}]");
    }

    @Test
    void faults_in_headers_are_told_with_their_names() {
        TestResponse response = client.get("/headers")
                .header("X-Version2", "two")
                .header("X-Count", "1")
                .header("X-Count", "2")
                .send()
                .expect(422);

        assertThat(Faults.of(response))
                .containsExactly(
                        "header /x-request-id required is required",
                        "header /x-version2 type must be an integer",
                        "header /x-count repeated must be given once");
    }

    @Test
    void path_query_header_and_body_are_judged_in_one_answer_in_the_order_of_the_signature() {
        TestResponse response = client.post("/shops/0/pets?limit=11&species=COW&tags=ok&tags=long")
                .header("X-Version", "one")
                .body("application/json", "{\"name\":\" \",\"species\":\"FISH\"}")
                .send()
                .expect(422);

        assertThat(response.header("Content-Type")).hasValue("application/problem+json");
        assertThat(response.text()).isEqualToIgnoringNewLines("""
            {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"7 problems in the request","errors":[\
            {"in":"path","pointer":"/shop","code":"positive","detail":"must be positive"},\
            {"in":"query","pointer":"/limit","code":"maximum","detail":"must be at most 10","limit":10},\
            {"in":"query","pointer":"/species","code":"enum","detail":"must be one of CAT, DOG","allowed":["CAT","DOG"]},\
            {"in":"body","pointer":"/name","code":"not_blank","detail":"must not be blank"},\
            {"in":"body","pointer":"/species","code":"enum","detail":"must be one of CAT, DOG","allowed":["CAT","DOG"]},\
            {"in":"header","pointer":"/x-version","code":"type","detail":"must be an integer"},\
            {"in":"query","pointer":"/tags/1","code":"size","detail":"must have at most 2 characters","min":0,"max":2}]}""");
    }

    @Test
    void a_broken_body_is_told_together_with_the_faults_before_it() {
        TestResponse response = client.post("/shops/0/pets?limit=11&species=CAT")
                .header("X-Version", "1")
                .body("application/json", "{\"name\":}")
                .send()
                .expect(400);

        assertThat(Faults.of(response).subList(0, 2))
                .containsExactly("path /shop positive must be positive", "query /limit maximum must be at most 10");
        assertThat(Faults.of(response).get(2)).startsWith("body /name syntax ");
    }

    @Test
    void a_good_request_reaches_the_method() {
        TestResponse response = client.post("/shops/5/pets?limit=10&species=CAT&tags=a")
                .header("X-Version", "1")
                .json(java.util.Map.of("name", "Tom", "species", "CAT"))
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("5 10 CAT Pet[name=Tom, species=CAT] 1 [a]");
    }
}
