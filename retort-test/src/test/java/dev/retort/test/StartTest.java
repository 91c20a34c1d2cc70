// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Get;
import dev.retort.Limits;
import dev.retort.Post;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said when an application starts, and when it cannot.
class StartTest {

    @Resource("/pets")
    record Pets() {

        @Get("/{id}")
        String get(long id) {
            return "pet " + id;
        }

        @Post
        String add() {
            return "added";
        }
    }

    /// Lacks its annotation, and so has no generated code, as when the processor did not run.
    record Forgotten() {}

    /// As well.
    record Lost() {}

    @Test
    void everything_that_is_wrong_is_listed_at_once() {
        Retort application = Retort.create()
                .get("hello", _ -> "a")
                .get("/pets/{name}", _ -> "b")
                .get("/a/{b", _ -> "c")
                .mount(new Pets())
                .mount(new Forgotten())
                .mount(new Lost())
                .post("/pets", _ -> "d")
                .route("BAD METHOD", "/e", _ -> "e");

        assertThatThrownBy(application::service)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(thrown ->
                        assertThat(withoutVersion(thrown.getMessage())).isEqualTo("""
                    the application cannot start:
                      - path “hello” must start with a slash
                      - path “/a/{b” has a { without a }
                      - dev.retort.test.StartTest$Forgotten has no routes: add @Resource to it; if it is there, the annotation processor did not run.
                      - dev.retort.test.StartTest$Lost has no routes: add @Resource to it; if it is there, the annotation processor did not run.
                      - method “BAD METHOD” is no token such as GET or PURGE
                      - GET /pets/{id} is there twice: /pets/{name} and /pets/{id} match the same paths: remove one
                      - POST /pets is there twice: /pets and /pets match the same paths: remove one

                    A JDK from 23 on runs no processor that is merely on the class path, and java File.java runs none at all.
                    Add to the build:

                      Maven: the parent dev.retort:retort-starter:VERSION, or in maven-compiler-plugin
                        <configuration><annotationProcessorPaths><path>
                          <groupId>dev.retort</groupId><artifactId>retort-processor</artifactId><version>VERSION</version>
                        </path></annotationProcessorPaths></configuration>
                      Gradle: annotationProcessor("dev.retort:retort-processor:VERSION")
                      javac: --processor-path retort-processor.jar"""))
                .satisfies(thrown -> assertThat(thrown.getStackTrace())
                        .extracting(StackTraceElement::getClassName)
                        .isNotEmpty()
                        .doesNotContain("dev.retort.Retort"));
    }

    @Test
    void what_is_declared_inside_of_a_method_has_no_generated_code() {
        @Resource("/echo")
        record Echo() {
            @Get
            String get() {
                return "echo";
            }
        }

        class Clocks {
            @Provides
            Clock clock() {
                return Clock.systemUTC();
            }
        }

        assertThatThrownBy(Retort.create().mount(new Echo()).provide(new Clocks())::service)
                .hasMessage("""
                    the application cannot start:
                      - dev.retort.test.StartTest$1Echo is declared inside of a method, where generated code cannot name it: make it a member of a class
                      - dev.retort.test.StartTest$1Clocks is declared inside of a method, where generated code cannot name it: make it a member of a class""");
    }

    @Test
    void the_same_resource_twice_is_a_mistake() {
        assertThatThrownBy(Retort.create().mount(new Pets()).mount(new Pets())::service)
                .hasMessage("""
                    the application cannot start:
                      - GET /pets/{id} is there twice: /pets/{id} and /pets/{id} match the same paths: remove one
                      - POST /pets is there twice: /pets and /pets match the same paths: remove one""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''              | path “” must start with a slash
        pets            | path “pets” must start with a slash
        /{id            | path “/{id” has a { without a }
        /id}            | path “/id}” has a } without a {
        /{id}/{id}      | path “/{id}/{id}” names a variable twice
        /{1}            | path “/{1}” has a variable {1} that is no Java name
        /{}             | path “/{}” has a variable {} that is no Java name
        /a?b=c          | path “/a?b=c” must hold no query and no fragment
        /%ZZ            | path “/%ZZ” holds “%ZZ”, which is no percent-escape
        """)
    void a_path_that_is_none_stops_the_start(String path, String message) {
        assertThatThrownBy(Retort.create().get(path, _ -> "")::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the application cannot start:\n  - " + message);
    }

    @Test
    void a_port_that_is_taken_is_named() {
        try (Running first = Retort.create().port(0).start()) {
            assertThatThrownBy(Retort.create().port(first.port())::start)
                    .hasMessage("port %s is in use: choose another, or stop what listens there", first.port());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void a_port_that_is_none_is_refused(int port) {
        assertThatThrownBy(() -> Retort.create().port(port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port must be 0 to 65535, but is " + port);
    }

    @Test
    void a_limit_that_is_none_is_refused() {
        Limits limits = Limits.defaults();

        assertThatThrownBy(() -> limits.bodyLength(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit bodyLength must be positive, but is 0");
    }

    @Test
    void the_ready_line_says_where_and_how_fast() {
        assertThat(readyLine(Retort.create()))
                .matches(
                        "Retort is listening on http://localhost:\\d+ after \\d+ ms; its documentation is at http://localhost:\\d+/docs\\R");
    }

    @Test
    void the_ready_line_promises_no_documentation_where_there_is_none() {
        assertThat(readyLine(Retort.create().documentation(false)))
                .matches("Retort is listening on http://localhost:\\d+ after \\d+ ms\\R");
    }

    @Test
    void a_stopped_application_answers_no_more() throws Exception {
        URI address;
        try (Running running = Retort.create().get("/", _ -> "Hello").port(0).start()) {
            address = running.address();
            assertThat(get(address)).isEqualTo("Hello");
        }

        assertThatThrownBy(() -> get(address)).isInstanceOf(IOException.class);
    }

    @Test
    void an_application_may_be_started_again() throws Exception {
        Retort application = Retort.create().get("/", _ -> "Hello").port(0);
        application.start().close();

        try (Running again = application.start()) {
            assertThat(get(again.address())).isEqualTo("Hello");
        }
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        Limits limits = Limits.defaults();
        Limits small = limits.bodyLength(10).headTime(Duration.ofSeconds(1));
        for (Way way : Way.values()) {
            try (TestClient client = way.open(Retort.create().limits(small).post("/", request -> request.text()))) {
                assertThat(client.post("/")
                                .body("text/plain", "0123456789")
                                .send()
                                .expect(200)
                                .text())
                        .isEqualTo("0123456789");
                assertThat(client.post("/")
                                .body("text/plain", "0123456789x")
                                .send()
                                .expect(413)
                                .json("/title"))
                        .hasToString("\"Content Too Large\"");
            }
        }
    }

    private static String readyLine(Retort application) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            application.port(0).start().close();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String withoutVersion(String message) {
        return message.replaceAll("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?", "VERSION");
    }
}
