// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private static final Router<String> ROUTER = router(
            "GET /",
            "GET /books",
            "POST /books",
            "GET /books/new",
            "GET /books/newest",
            "GET /books/{isbn}",
            "PUT /books/{isbn}",
            "DELETE /books/{isbn}",
            "GET /books/{isbn}/pages/{page}",
            "PUT /books/new/cover",
            "GET /files/{path*}",
            "GET /files/index",
            "PUT /files/{name}",
            "GET /backtrack/{a}/x",
            "GET /backtrack/fixed/y",
            "GET /backtrack/{rest*}",
            "GET /slash/",
            "GET /a%2Fb",
            "GET /caf%C3%A9",
            "HEAD /head",
            "GET /head",
            "OPTIONS /options",
            "GET /options",
            "PURGE /cache");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # literal text wins over a variable, a variable over a tail
        GET    | /                       | GET /                              | []
        GET    | /books                  | GET /books                         | []
        POST   | /books                  | POST /books                        | []
        GET    | /books/new              | GET /books/new                     | []
        GET    | /books/newest           | GET /books/newest                  | []
        GET    | /books/newer            | GET /books/{isbn}                  | [newer]
        GET    | /books/ne               | GET /books/{isbn}                  | [ne]
        GET    | /books/7/pages/8        | GET /books/{isbn}/pages/{page}     | [7, 8]
        GET    | /books/new/pages/8      | GET /books/{isbn}/pages/{page}     | [new, 8]
        GET    | /files/index            | GET /files/index                   | []
        GET    | /files/indexes          | GET /files/{path*}                 | [indexes]
        GET    | /files/a/b/c.txt        | GET /files/{path*}                 | [a/b/c.txt]
        GET    | /files/index/           | GET /files/{path*}                 | [index/]
        GET    | /files//a               | GET /files/{path*}                 | [/a]
        # a path belongs to the first template that has the method
        PUT    | /books/new              | PUT /books/{isbn}                  | [new]
        DELETE | /books/newest           | DELETE /books/{isbn}               | [newest]
        PUT    | /files/index            | PUT /files/{name}                  | [index]
        # what leads nowhere is left again
        GET    | /backtrack/fixed/y      | GET /backtrack/fixed/y             | []
        GET    | /backtrack/fixed/x      | GET /backtrack/{a}/x               | [fixed]
        GET    | /backtrack/fixed/z      | GET /backtrack/{rest*}             | [fixed/z]
        GET    | /backtrack/other/y      | GET /backtrack/{rest*}             | [other/y]
        GET    | /backtrack/fixed        | GET /backtrack/{rest*}             | [fixed]
        # escapes: a slash or a per cent inside a segment stays inside it
        GET    | /books/a%2Fb            | GET /books/{isbn}                  | [a/b]
        GET    | /books/a%252Fb          | GET /books/{isbn}                  | [a%2Fb]
        GET    | /books/100%25           | GET /books/{isbn}                  | [100%]
        GET    | /books/%6Eew            | GET /books/new                     | []
        GET    | /books/caf%C3%A9        | GET /books/{isbn}                  | [café]
        GET    | /books/%F0%9F%98%80     | GET /books/{isbn}                  | [😀]
        GET    | /books/a+b              | GET /books/{isbn}                  | [a+b]
        GET    | /books/a%20b            | GET /books/{isbn}                  | [a b]
        GET    | /files/a%2Fb/c          | GET /files/{path*}                 | [a/b/c]
        GET    | /a%2fb                  | GET /a%2Fb                         | []
        GET    | /caf%c3%a9              | GET /caf%C3%A9                     | []
        # HEAD falls back to GET, OPTIONS to nothing
        HEAD   | /books                  | GET /books                         | []
        HEAD   | /books/7                | GET /books/{isbn}                  | [7]
        HEAD   | /head                   | HEAD /head                         | []
        OPTIONS | /options               | OPTIONS /options                   | []
        PURGE  | /cache                  | PURGE /cache                       | []
        GET    | /slash/                 | GET /slash/                        | []
        """)
    void a_request_finds_its_route(String method, String target, String route, String values) throws Exception {
        String path = Target.parse(target).path();

        assertThat(found(ROUTER.find(method, path))).isEqualTo(route + " " + values);
    }

    private static final Router<String> FORMS = router(
            "GET /files/{name}",
            "GET /files/{name}.{ext}",
            "GET /files/{name}.json",
            "GET /files/{name:[a-z]+}.{ext}",
            "GET /files/{number:[0-9]+}",
            "GET /files/v{version:[0-9]+}/{any}",
            "GET /files/{rest*}",
            "GET /files/index.html",
            "PUT /files/{number:[0-9]{1,3}}",
            "DELETE /files/{name}",
            "GET /trips/{from}-{to}",
            "GET /trips/{id:[0-9]+}-{slug}",
            "GET /trips/{from}-{to}/stops/{stop:[a-z]+st}",
            "GET /first/{a:[a-c]+}",
            "GET /first/{b:[b-d]+}",
            "GET /path%2Fto/{a}%2F{b}",
            "GET /lines/x{text:(?s:.)+}",
            "GET /slow/{a:(?:a+)+}!");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # literal text, then a form, then a variable, then a tail
        GET    | /files/index.html          | GET /files/index.html              | []
        GET    | /files/7                   | GET /files/{number:[0-9]+}         | [7]
        GET    | /files/x                   | GET /files/{name}                  | [x]
        GET    | /files/x/y                 | GET /files/{rest*}                 | [x/y]
        # of forms: more text, then more expressions
        GET    | /files/a.json              | GET /files/{name}.json             | [a]
        GET    | /files/a.txt               | GET /files/{name:[a-z]+}.{ext}     | [a, txt]
        GET    | /files/A.txt               | GET /files/{name}.{ext}            | [A, txt]
        # the first variable takes as much as it can
        GET    | /files/A.tar.gz            | GET /files/{name}.{ext}            | [A.tar, gz]
        GET    | /files/.A.                 | GET /files/{name}                  | [.A.]
        GET    | /trips/a-b                 | GET /trips/{from}-{to}             | [a, b]
        GET    | /trips/a-b-c               | GET /trips/{from}-{to}             | [a-b, c]
        GET    | /trips/7-b-c               | GET /trips/{id:[0-9]+}-{slug}      | [7, b-c]
        # no variable is empty
        GET    | /files/.json               | GET /files/{name}                  | [.json]
        GET    | /files/x.                  | GET /files/{name}                  | [x.]
        # a path belongs to the first template that has the method
        PUT    | /files/123                 | PUT /files/{number:[0-9]{1,3}}     | [123]
        DELETE | /files/a.json              | DELETE /files/{name}               | [a.json]
        # what leads nowhere is left again
        GET    | /files/v1/x                | GET /files/v{version:[0-9]+}/{any} | [1, x]
        GET    | /files/vx/x                | GET /files/{rest*}                 | [vx/x]
        GET    | /files/v1/x/y              | GET /files/{rest*}                 | [v1/x/y]
        GET    | /trips/a-b/stops/last      | GET /trips/{from}-{to}/stops/{stop:[a-z]+st} | [a, b, last]
        # of equal forms the one that was added first
        GET    | /first/bc                  | GET /first/{a:[a-c]+}              | [bc]
        GET    | /first/cd                  | GET /first/{b:[b-d]+}              | [cd]
        # forms are compared with decoded text
        GET    | /files/a%2Fb.c             | GET /files/{name}.{ext}            | [a/b, c]
        GET    | /files/%61%2Ejson          | GET /files/{name}.json             | [a]
        GET    | /files/caf%C3%A9.txt       | GET /files/{name}.{ext}            | [café, txt]
        GET    | /path%2Fto/1%2f2           | GET /path%2Fto/{a}%2F{b}           | [1, 2]
        GET    | /files/100%25.json         | GET /files/{name}.json             | [100%]
        """)
    void a_segment_of_a_form_finds_its_route(String method, String target, String route, String values)
            throws Exception {
        String path = Target.parse(target).path();

        assertThat(found(FORMS.find(method, path))).isEqualTo(route + " " + values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST | /files/7              | DELETE, GET, HEAD, OPTIONS, PUT
        POST | /files/1234           | DELETE, GET, HEAD, OPTIONS
        POST | /trips/a-b            | GET, HEAD, OPTIONS
        """)
    void forms_have_their_say_about_methods(String method, String path, String allowed) {
        assertThat(found(FORMS.find(method, path))).isEqualTo("405 [" + allowed + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trips/ab",
                "/trips/-b",
                "/trips/a-",
                "/trips/-",
                "/trips/a-b/stops/middle",
                "/trips/a-b/",
                "/trips//a-b",
                "/first/e",
                "/first/ab1"
            })
    void a_segment_of_no_form_is_unknown(String path) {
        assertThat(FORMS.find("GET", path)).isEqualTo(new Router.NotFound<String>());
    }

    @Test
    void a_segment_of_more_than_1000_characters_has_no_form() {
        assertThat(found(FORMS.find("GET", "/lines/x" + "a".repeat(999)))).startsWith("GET /lines/x{text");
        assertThat(FORMS.find("GET", "/lines/x" + "a".repeat(1_000))).isEqualTo(new Router.NotFound<String>());
    }

    @Test
    void an_expression_that_takes_too_many_steps_does_not_match() {
        assertThat(found(FORMS.find("GET", "/slow/aaaa!"))).isEqualTo("GET /slow/{a:(?:a+)+}! [aaaa]");
        assertThat(FORMS.find("GET", "/slow/" + "a".repeat(900))).isEqualTo(new Router.NotFound<String>());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST    | /                    | GET, HEAD, OPTIONS
        PATCH   | /books               | GET, HEAD, OPTIONS, POST
        PATCH   | /books/7             | DELETE, GET, HEAD, OPTIONS, PUT
        # every template that matches has its say
        PATCH   | /books/new           | DELETE, GET, HEAD, OPTIONS, PUT
        GET     | /books/new/cover     | OPTIONS, PUT
        POST    | /files/a             | GET, HEAD, OPTIONS, PUT
        POST    | /files/a/b           | GET, HEAD, OPTIONS
        GET     | /cache               | OPTIONS, PURGE
        OPTIONS | /books               | GET, HEAD, OPTIONS, POST
        HEAD    | /cache               | OPTIONS, PURGE
        # methods are compared letter by letter
        get     | /books               | GET, HEAD, OPTIONS, POST
        """)
    void another_method_is_told_which_there_are(String method, String path, String allowed) {
        assertThat(found(ROUTER.find(method, path))).isEqualTo("405 [" + allowed + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "books",
                "/book",
                "/bookss",
                "/books/",
                "/books//pages/8",
                "/books/7/",
                "/books/7/pages",
                "/books/7/pages/8/",
                "/books/7/8",
                "//books",
                "/Books",
                "/files",
                "/files/",
                "/backtrack/",
                "/slash",
                "/a/b",
                "/caf",
                "/books?x"
            })
    void a_path_that_no_template_matches_is_unknown(String path) {
        assertThat(ROUTER.find("GET", path)).isEqualTo(new Router.NotFound<String>());
    }

    @ParameterizedTest
    @CsvSource({
        "/{a}, /{b}",
        "/x/{a}/y, /x/{b}/y",
        "/{a*}, /{b*}",
        "/%61, /a",
        "/a%2fb, /a%2Fb",
        "/{a}.{b}, /{c}.{d}",
        "/{a:x+}, /{b:x+}"
    })
    void two_templates_of_one_shape_are_one_place(String first, String second) {
        var builder = new Router.Builder<String>();

        assertThat(builder.add("GET", PathTemplate.parse(first), "first")).isNull();
        assertThat(builder.add("GET", PathTemplate.parse(second), "second")).isEqualTo("first");
        assertThat(builder.add("POST", PathTemplate.parse(second), "third")).isNull();
    }

    @Test
    void one_place_may_have_another_name_of_its_variable_for_each_method() {
        Router<String> router = router("GET /{isbn}", "PUT /{number}");

        assertThat(router.find("GET", "/7")).isEqualTo(new Router.Found<>("GET /{isbn}", List.of("7")));
        assertThat(router.find("PUT", "/7")).isEqualTo(new Router.Found<>("PUT /{number}", List.of("7")));
    }

    @Test
    void a_router_without_routes_knows_nothing() {
        assertThat(router().find("GET", "/")).isEqualTo(new Router.NotFound<String>());
    }

    /// As many routes as a large public interface has.
    @Test
    void each_of_1223_routes_is_found() {
        var routes = new ArrayList<String>();
        for (int i = 0; routes.size() < 1220; i++) {
            routes.add("GET /service" + i % 50 + "/things" + i);
            routes.add("GET /service" + i % 50 + "/things" + i + "/{id}");
            routes.add("PUT /service" + i % 50 + "/things" + i + "/{id}");
            routes.add("GET /service" + i % 50 + "/things" + i + "/{id}/parts/{part}");
        }
        routes.addAll(List.of("GET /{any}", "GET /service1/{any}", "GET /{rest*}"));
        Router<String> router = router(routes.toArray(String[]::new));

        assertThat(routes).hasSize(1223);
        assertThat(routes).allSatisfy(route -> {
            String[] words = route.split(" ", 2);
            String path = words[1].replace("{id}", "7")
                    .replace("{part}", "8")
                    .replace("{any}", "9")
                    .replace("{rest*}", "a/b");
            assertThat(found(router.find(words[0], path))).startsWith(route + " [");
        });
    }

    private static String found(Router.Result<String> result) {
        return switch (result) {
            case Router.Found<String>(String route, List<String> values) -> route + " " + values;
            case Router.MethodNotAllowed<String>(var allowed) -> "405 " + allowed;
            case Router.NotFound<String>() -> "404";
        };
    }

    private static Router<String> router(String... routes) {
        var builder = new Router.Builder<String>();
        for (String route : routes) {
            String[] words = route.split(" ", 2);
            assertThat(builder.add(words[0], PathTemplate.parse(words[1]), route))
                    .isNull();
        }
        return builder.build();
    }
}
