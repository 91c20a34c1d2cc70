// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Created;
import dev.retort.Handler;
import dev.retort.Info;
import dev.retort.Problem;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.TrailingSlash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Applications inside of others.
class MountedApplicationsTest {

    private final List<String> log = new ArrayList<>();

    private final Retort inner = Retort.create()
            .info(Info.of("Inner", "2"))
            .trailingSlash(TrailingSlash.REDIRECT)
            .onError(Problem.class, (problem, _) -> Response.of(problem.status(), "inner: " + problem.detail()))
            .onReady(() -> log.add("inner is ready"))
            .preClose(() -> log.add("inner stops"))
            .onClose(() -> log.add("inner has stopped"))
            .get("/", request -> "inner root, " + request.target())
            .get("/pets/{id}", request -> "inner " + request.path("id") + " below " + request.prefix())
            .post("/pets", _ -> Created.below(8, "Polly"))
            .get(
                    "/broken",
                    _ -> Stream.of(1).map(_ -> {
                        throw Problem.notFound("no row");
                    }));

    private final Retort outer = Retort.create()
            .info(Info.of("Outer", "1"))
            .onSend((_, answer) -> answer.with("X-Outer", "yes"))
            .onReady(() -> log.add("outer is ready"))
            .preClose(() -> log.add("outer stops"))
            .onClose(() -> log.add("outer has stopped"))
            .get("/pets/{id}", request -> "outer " + request.path("id"))
            .get("/innermost", _ -> "outer")
            .mount("/inner", inner)
            .mount(
                    "/inner/most",
                    Retort.create().mount("/of/all", Retort.create().get("/", request -> request.prefix())));

    @AutoClose
    private final TestClient client = TestClient.inMemory(outer);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /pets/7             | outer 7
                    /inner/pets/7       | inner 7 below /inner
                    /inner              | inner root, /
                    /inner?a=b          | inner root, /?a=b
                    /inner/             | inner root, /
                    /innermost          | outer
                    /inner/most/of/all  | /inner/most/of/all
                    """)
    void all_below_the_prefix_goes_to_the_other_application(String target, String answer) {
        assertThat(client.get(target).send().expect(200).text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /caf%C3%A9/a?b=c    | café, /a?b=c below /caf%C3%A9
                    /c%61f%c3%a9        | café, / below /c%61f%c3%a9
                    /caf%C3%A9/m%65nu/a | menu, /a below /caf%C3%A9/m%65nu
                    /my%20files/a/b     | files, /a/b below /my%20files
                    /50%25/a            | half, /a below /50%25
                    /my%20files%2Fa     | outer
                    /caf%C3             | 400
                    """)
    void a_prefix_is_compared_decoded(String target, String answer) {
        Retort application = Retort.create().get("/{rest*}", _ -> "outer");
        Map.of("/caf%C3%A9", "café", "/café/menu", "menu", "/my files", "files", "/50%25", "half")
                .forEach((prefix, name) -> {
                    Handler seen = request -> name + ", " + request.target() + " below " + request.prefix();
                    application.mount(prefix, Retort.create().get("/", seen).get("/{rest*}", seen));
                });
        try (var reading = TestClient.inMemory(application)) {
            TestResponse response = reading.get(target).send();

            assertThat(response.status() == 200 ? response.text() : "" + response.status())
                    .isEqualTo(answer);
        }
    }

    @Test
    void a_prefix_that_is_written_in_two_ways_is_one() {
        Retort application = Retort.create()
                .get("/café/menu", _ -> "all")
                .mount("/caf%C3%A9", Retort.create())
                .mount("/caf%c3%a9", Retort.create());

        assertThat(application.check())
                .containsExactly(
                        "two applications are mounted at /caf%c3%a9",
                        "GET /café/menu cannot be reached: all below /caf%C3%A9 goes to the application that is mounted there");
    }

    @Test
    void nothing_of_the_outer_application_applies_to_the_inner_one() {
        assertThat(client.get("/pets/7").send().header("X-Outer")).contains("yes");
        assertThat(client.get("/inner/pets/7").send().header("X-Outer")).isEmpty();
        assertThat(client.get("/inner/nowhere").send().expect(404).text())
                .isEqualTo("inner: there is nothing at /inner/nowhere");
        assertThat(client.get("/nowhere").send().expect(404).json("/detail").text())
                .isEqualTo("there is nothing at /nowhere");
    }

    @Test
    void each_has_a_document_of_its_own() {
        var document = client.get("/openapi.json").send().expect(200);
        var below = client.get("/inner/openapi.json").send().expect(200);

        assertThat(document.json("/info/title").text()).isEqualTo("Outer");
        assertThat(document.text()).doesNotContain("inner/");
        assertThat(below.json("/info/title").text()).isEqualTo("Inner");
        assertThat(below.json("/servers/0/url").text()).isEqualTo(".");
        client.get("/inner/docs").send().expect(200);
    }

    @Test
    void something_new_is_below_the_prefix() {
        assertThat(client.post("/inner/pets").send().expect(201).header("Location"))
                .contains("/inner/pets/8");
    }

    @Test
    void redirects_of_the_inner_application_stay_below_the_prefix() {
        assertThat(client.get("/inner/pets/7/?a=b").send().expect(307).header("Location"))
                .contains("/inner/pets/7?a=b");
    }

    @Test
    void a_stream_of_the_inner_application_fails_in_its_manner() {
        client.get("/inner/broken").send().expect(404);
    }

    @Test
    void an_inner_application_starts_and_stops_with_the_outer_one() {
        client.close();

        assertThat(log)
                .containsExactly(
                        "inner is ready",
                        "outer is ready",
                        "outer stops",
                        "inner stops",
                        "inner has stopped",
                        "outer has stopped");
    }

    @Test
    void everything_that_is_wrong_with_both_is_told_at_once() {
        var broken = Retort.create().get("pets", _ -> "all");
        Retort application = Retort.create()
                .get("/admin/users", _ -> "all")
                .mount("/admin", broken)
                .mount("/admin", Retort.create())
                .mount("/shops/{shop}", Retort.create())
                .mount("/slash/", Retort.create());
        application.mount("/self", application);

        assertThat(application.check())
                .containsExactly(
                        "prefix “/shops/{shop}” of another application must have no variables",
                        "prefix “/slash/” must not end with a slash",
                        "an application cannot be mounted in itself",
                        "below /admin: path “pets” must start with a slash",
                        "two applications are mounted at /admin",
                        "GET /admin/users cannot be reached: all below /admin goes to the application that is mounted there");
        assertThatThrownBy(application::service).hasMessageContaining("two applications are mounted at /admin");
    }
}
