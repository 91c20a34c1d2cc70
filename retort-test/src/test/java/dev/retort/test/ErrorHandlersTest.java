// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Problem;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exceptions that an application answers for itself.
class ErrorHandlersTest {

    @Status(409)
    static final class OutOfStock extends RuntimeException {

        private static final long serialVersionUID = 1;

        OutOfStock(String message) {
            super(message);
        }
    }

    private static Object throwing(Exception thrown) throws Exception {
        throw thrown;
    }

    private static TestResponse get(Retort application, String target) {
        try (var client = TestClient.inMemory(application)) {
            return client.get(target).send();
        }
    }

    @Test
    void a_handler_answers_for_an_exception_with_whatever_a_route_may_return() {
        Retort application = Retort.create()
                .get("/unicorns/{name}", request -> throwing(new IOException(request.path("name"))))
                .onError(
                        IOException.class,
                        (error, request) -> Response.of(
                                        418, Map.of("message", error.getMessage(), "path", request.path()))
                                .header("X-Rainbow", "yes"));

        TestResponse response = get(application, "/unicorns/yolo").expect(418);

        assertThat(response.header("X-Rainbow")).contains("yes");
        assertThat(response.json("/message")).hasToString("\"yolo\"");
        assertThat(response.json("/path")).hasToString("\"/unicorns/yolo\"");
    }

    @ParameterizedTest
    @CsvSource({"/file, file", "/io, io", "/state, runtime", "/any, any", "/inner/io, inner", "/inner/file, file"})
    void the_handler_for_the_nearest_class_answers_and_the_innermost_of_those_for_the_same(
            String target, String answer) {
        Retort application = Retort.create()
                .get("/file", _ -> throwing(new FileNotFoundException("f")))
                .get("/io", _ -> throwing(new IOException("i")))
                .get("/state", _ -> throwing(new IllegalStateException("s")))
                .get("/any", _ -> throwing(new Exception("e")))
                .onError(Throwable.class, (_, _) -> "any")
                .onError(RuntimeException.class, (_, _) -> "runtime")
                .onError(IOException.class, (_, _) -> "io")
                .onError(FileNotFoundException.class, (_, _) -> "file")
                .mount(
                        "/inner",
                        inner -> inner.onError(IOException.class, (_, _) -> "inner")
                                .get("/io", _ -> throwing(new IOException("i")))
                                .get("/file", _ -> throwing(new FileNotFoundException("f"))));

        assertThat(get(application, target).text()).isEqualTo(answer);
    }

    @Test
    void what_says_no_status_gets_the_one_of_the_error() {
        Retort application = Retort.create()
                .get("/stock", _ -> throwing(new OutOfStock("sold")))
                .get("/state", _ -> throwing(new IllegalStateException("s")))
                .get("/problem", _ -> throwing(Problem.of(451, "no")))
                .onError(OutOfStock.class, (error, _) -> Map.of("error", error.getMessage()))
                .onError(IllegalStateException.class, (_, _) -> "broken")
                .onError(Problem.class, (_, _) -> null);

        assertThat(get(application, "/stock").expect(409).text()).isEqualTo("{\"error\":\"sold\"}");
        assertThat(get(application, "/state").expect(500).text()).isEqualTo("broken");
        assertThat(get(application, "/problem").expect(451).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nowhere,       404: there is nothing at /nowhere",
        "DELETE, /there,         '405: DELETE is not among the methods of this path: GET, HEAD, OPTIONS'",
        "GET,    /admin/nowhere, admin 404",
        "GET,    /admin,         admin 404",
        "GET,    /admin/,        admin 404",
        "DELETE, /admin/there,   admin 405",
        "GET,    /administer,    404: there is nothing at /administer"
    })
    void refusals_of_the_framework_are_problems_that_a_handler_may_answer(String method, String target, String answer) {
        Retort application = Retort.create()
                .get("/there", _ -> "")
                .onError(Problem.class, (problem, _) -> problem.status() + ": " + problem.detail())
                .mount(
                        "/admin",
                        admin -> admin.get("/there", _ -> "")
                                .onError(Problem.class, (problem, _) -> "admin " + problem.status()));

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.request(method, target).send().text()).isEqualTo(answer);
        }
    }

    @Test
    void the_header_fields_of_a_problem_stay_where_the_handler_has_none() {
        Retort application = Retort.create().get("/a", _ -> "").onError(Problem.class, (_, _) -> "no");

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.delete("/a").send().expect(405).header("Allow")).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void a_handler_may_throw_what_is_answered_instead() {
        Retort application = Retort.create()
                .get("/a", _ -> throwing(new IOException("a")))
                .get("/b", _ -> throwing(new OutOfStock("b")))
                .onError(IOException.class, (error, _) -> throwing(Problem.of(502, "upstream: " + error.getMessage())))
                .onError(OutOfStock.class, (error, _) -> throwing(error))
                .onError(Problem.class, (_, _) -> "not asked");

        assertThat(get(application, "/a").expect(502).json("/detail")).hasToString("\"upstream: a\"");
        assertThat(get(application, "/b").expect(409).json("/detail")).hasToString("\"b\"");
    }

    @Test
    void a_handler_that_fails_is_a_500() {
        Retort application = Retort.create()
                .get("/a", _ -> throwing(new IOException("a")))
                .onError(IOException.class, (_, _) -> throwing(new IllegalStateException("handler")));

        get(application, "/a").expect(500);
    }

    @Test
    void what_a_program_did_wrong_is_told_in_development_alone() {
        Retort application = Retort.create().get("/a", _ -> throwing(new IllegalStateException("swordfish")));

        assertThat(get(application, "/a").text()).doesNotContain("swordfish");
        assertThat(get(application.development(true), "/a").json("/detail"))
                .hasToString("\"java.lang.IllegalStateException: swordfish\"");
    }

    @Test
    void an_empty_optional_of_a_route_is_a_problem_like_others() {
        Retort application =
                Retort.create().get("/a", _ -> Optional.empty()).onError(Problem.class, (_, _) -> "nothing");

        assertThat(get(application, "/a").expect(404).text()).isEqualTo("nothing");
    }
}
