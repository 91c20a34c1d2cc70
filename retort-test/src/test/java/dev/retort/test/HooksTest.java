// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Around;
import dev.retort.Body;
import dev.retort.Created;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Limits;
import dev.retort.Plugin;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.RequestAttribute;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.Scope;
import dev.retort.Status;
import dev.retort.Versioned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The steps on the way of a request.
class HooksTest {

    private static final RequestAttribute<String> USER = RequestAttribute.named("user");

    private final List<String> steps = new ArrayList<>();

    @Json
    record Order(String item, int count) {}

    @Resource("/orders")
    record Orders(List<String> steps) {

        @Post
        Order add(@Body Order order) {
            steps.add("handler");
            if (order.item().equals("boom")) throw new IllegalStateException("the shelf broke");
            return order;
        }
    }

    /// Notes every step, and throws in one of them.
    private Plugin noting(String prefix, String failing) {
        return scope -> scope.onRequest(_ -> step(prefix + "onRequest", failing))
                .preParsing((_, body) -> {
                    step(prefix + "preParsing", failing);
                    return body;
                })
                .preValidation(_ -> step(prefix + "preValidation", failing))
                .preHandler(_ -> step(prefix + "preHandler", failing))
                .preSerialization((_, result) -> {
                    step(prefix + "preSerialization", failing);
                    return result;
                })
                .onError((_, _) -> step(prefix + "onError", ""))
                .onSend((_, answer) -> {
                    step(prefix + "onSend", failing);
                    return answer;
                })
                .onResponse((_, _) -> step(prefix + "onResponse", failing));
    }

    private void step(String name, String failing) {
        steps.add(name);
        if (name.equals(failing)) throw Problem.of(418, "stopped by " + name);
    }

    private TestResponse order(Retort application, String json) {
        try (var client = TestClient.inMemory(application)) {
            return client.post("/orders").body("application/json", json).send();
        }
    }

    private static final String GOOD = "{\"item\":\"tea\",\"count\":2}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"item":"tea","count":2}  | 200 | onRequest preParsing preValidation preHandler handler preSerialization onSend onResponse
        {"item":"boom","count":2} | 500 | onRequest preParsing preValidation preHandler handler onError onSend onResponse
        {"item":"tea"}            | 422 | onRequest preParsing preValidation onError onSend onResponse
        {"item":                  | 400 | onRequest preParsing preValidation onError onSend onResponse
        """)
    void steps_are_taken_in_this_order(String body, int status, String order) {
        Retort application = Retort.create().install(noting("", "")).mount(new Orders(steps));

        order(application, body).expect(status);

        assertThat(steps).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        onRequest        | onRequest onError onSend onResponse
        preParsing       | onRequest preParsing onError onSend onResponse
        preValidation    | onRequest preParsing preValidation onError onSend onResponse
        preHandler       | onRequest preParsing preValidation preHandler onError onSend onResponse
        preSerialization | onRequest preParsing preValidation preHandler handler preSerialization onError onSend onResponse
        onSend           | onRequest preParsing preValidation preHandler handler preSerialization onSend onError onResponse
        """)
    void a_step_that_throws_ends_the_way_and_is_answered_like_a_handler(String failing, String order) {
        Retort application = Retort.create().install(noting("", failing)).mount(new Orders(steps));

        TestResponse response = order(application, GOOD).expect(418);

        assertThat(response.json("/detail")).hasToString("\"stopped by " + failing + "\"");
        assertThat(steps).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outer onRequest",
                "inner onRequest",
                "outer preParsing",
                "inner preParsing",
                "outer preValidation",
                "inner preValidation",
                "outer preHandler",
                "inner preHandler",
                "outer onSend",
                "inner onSend",
                "around in",
                "around out",
                "handler"
            })
    void whoever_throws_is_told_of_once_and_the_nearest_handler_answers(String failing) {
        Retort application = Retort.create()
                .install(noting("outer ", failing))
                .onError(Problem.class, (_, _) -> Response.of(418, "the outer one answers"))
                .mount(
                        "",
                        inner -> inner.install(noting("inner ", failing))
                                .around((_, next) -> {
                                    step("around in", failing);
                                    var answer = next.proceed();
                                    step("around out", failing);
                                    return answer;
                                })
                                .onError(Problem.class, (problem, _) -> {
                                    steps.add("answered");
                                    return Response.of(418, problem.detail());
                                })
                                .post("/orders", _ -> {
                                    step("handler", failing);
                                    return "done";
                                }));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.post("/orders").send().expect(418).text()).isEqualTo("stopped by " + failing);
        }

        assertThat(steps)
                .containsSubsequence(
                        failing, "outer onError", "inner onError", "answered", "outer onResponse", "inner onResponse")
                .containsOnlyOnce(failing, "outer onError", "inner onError", "answered");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_step_before_sending_changes_the_status(Way way) {
        Retort application = Retort.create()
                .onSend((_, answer) -> answer.status() == 404 ? answer.status(410) : answer)
                .get("/good", _ -> "good");
        try (var client = way.open(application)) {
            client.get("/good").send().expect(200);
            client.get("/gone").send().expect(410);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/good", "/bad"})
    void what_a_step_before_sending_throws_is_answered_with_what_the_others_add(String target) {
        Retort application = Retort.create()
                .onError((thrown, _) -> steps.add(thrown.getMessage()))
                .onSend((_, answer) -> answer.header("X-First", "" + answer.status()))
                .onSend((_, answer) -> {
                    if (answer.status() == 507) throw new IllegalStateException("fails again");
                    return answer;
                })
                .onSend((_, _) -> {
                    throw Problem.of(507, "the session is too large");
                })
                .onSend((_, answer) -> answer.header("X-Last", "" + answer.status()))
                .get("/good", _ -> "good")
                .get("/bad", _ -> {
                    throw Problem.of(409, "not now");
                });
        try (var client = TestClient.inMemory(application)) {
            TestResponse response = client.get(target).send().expect(507);

            assertThat(response.headers().stream().filter(each -> each.equals("507")))
                    .hasSize(2);
            assertThat(response.header("X-First")).contains("507");
            assertThat(response.header("X-Last")).contains("507");
        }
        assertThat(steps).containsExactly(target.equals("/good") ? "507: the session is too large" : "409: not now");
    }

    @Test
    void a_step_before_routing_may_lead_a_request_elsewhere() {
        Retort application = Retort.create()
                .preRouting(head -> head.target(head.target().replaceFirst("^/old/", "/new/")))
                .get("/new/{page}", request -> request.path("page") + " of " + request.target());
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/old/tea?hot").send().expect(200).text()).isEqualTo("tea of /new/tea?hot");
        }
    }

    @Test
    void a_step_before_routing_may_refuse_a_request() {
        Retort application = Retort.create().get("/", _ -> "hello").preRouting(head -> {
            if (head.headers().first("User-Agent").isEmpty()) throw Problem.badRequest("who are you?");
            return head;
        });
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/").send().expect(400).json("/detail").text())
                    .isEqualTo("who are you?");
            client.get("/").header("User-Agent", "test").send().expect(200);
        }
    }

    @Test
    void what_throws_after_the_answer_is_logged_and_the_client_has_its_answer() {
        Retort application = Retort.create().install(noting("", "onResponse")).mount(new Orders(steps));

        order(application, GOOD).expect(200);

        assertThat(steps).endsWith("onResponse");
    }

    @Test
    void steps_of_the_outer_scope_come_first_in_every_phase_and_none_leaks_sideways() {
        Retort application = Retort.create()
                .mount("/inner", inner -> inner.install(noting("inner ", "")).get("/it", _ -> "it"))
                .mount(
                        "/beside",
                        beside -> beside.install(noting("beside ", "")).get("/it", _ -> "it"))
                .install(noting("outer ", ""));

        try (var client = TestClient.inMemory(application)) {
            client.get("/inner/it").send().expect(200);
        }

        assertThat(steps)
                .containsExactly(
                        "outer onRequest",
                        "inner onRequest",
                        "outer preParsing",
                        "inner preParsing",
                        "outer preValidation",
                        "inner preValidation",
                        "outer preHandler",
                        "inner preHandler",
                        "outer onSend",
                        "inner onSend",
                        "outer onResponse",
                        "inner onResponse");
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing, 404", "PUT, /orders, 405", "OPTIONS, /orders, 204"})
    void what_leads_to_no_route_takes_the_steps_too(String method, String target, int status) {
        Retort application = Retort.create().install(noting("", "")).mount(new Orders(steps));

        try (var client = TestClient.inMemory(application)) {
            client.request(method, target).send().expect(status);
        }

        assertThat(steps)
                .startsWith("onRequest")
                .endsWith("onSend", "onResponse")
                .doesNotContain("handler");
    }

    @Test
    void what_stands_around_sees_the_answer_and_may_change_it() {
        Retort application = Retort.create()
                .around((request, next) -> {
                    steps.add("outer in");
                    var answer = next.proceed();
                    steps.add("outer out " + answer.status());
                    return answer.with("X-Outer", request.path());
                })
                .around((_, next) -> {
                    steps.add("inner in");
                    var answer = next.proceed();
                    steps.add("inner out");
                    return answer;
                })
                .mount(new Orders(steps));

        TestResponse response = order(application, GOOD).expect(200);

        assertThat(steps).containsExactly("outer in", "inner in", "handler", "inner out", "outer out 200");
        assertThat(response.header("X-Outer")).contains("/orders");
    }

    @Test
    void what_stands_around_may_answer_by_itself_and_sees_what_is_thrown_inside() {
        Around maintenance = (request, next) ->
                request.header("X-Maintenance").isPresent() ? Response.of(503, "closed") : next.proceed();
        Retort application = Retort.create()
                .around(maintenance)
                .around((_, next) -> {
                    try {
                        return next.proceed();
                    } catch (IllegalStateException broken) {
                        return Map.of("instead", broken.getMessage());
                    }
                })
                .mount(new Orders(steps));

        try (var client = TestClient.inMemory(application)) {
            client.post("/orders")
                    .header("X-Maintenance", "1")
                    .body("application/json", GOOD)
                    .send()
                    .expect(503);
            TestResponse caught = client.post("/orders")
                    .body("application/json", "{\"item\":\"boom\",\"count\":1}")
                    .send()
                    .expect(200);
            assertThat(caught.json("/instead")).hasToString("\"the shelf broke\"");
        }
        assertThat(steps).containsExactly("handler");
    }

    @Test
    void hooks_hand_things_to_handlers_by_attributes() {
        Retort application = Retort.create()
                .onRequest(request -> request.set(USER, request.header("X-User").orElse("nobody")))
                .get("/me", request -> request.get(USER).orElseThrow());

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/me").header("X-User", "ada").send().text()).isEqualTo("ada");
            assertThat(client.get("/me").send().text()).isEqualTo("nobody");
        }
    }

    @Test
    void a_body_is_read_from_the_stream_that_a_hook_gives() {
        Retort application = Retort.create()
                .preParsing(
                        (_, body) -> new ByteArrayInputStream(new String(body.readAllBytes(), StandardCharsets.UTF_8)
                                .replace("tea", "coffee")
                                .getBytes(StandardCharsets.UTF_8)))
                .mount(new Orders(steps));

        try (var client = TestClient.inMemory(application)) {
            TestResponse response = client.post("/orders")
                    .header("Content-Encoding", "x-coffee")
                    .body("application/json", GOOD)
                    .send()
                    .expect(200);
            assertThat(response.json("/item")).hasToString("\"coffee\"");
        }
    }

    @Test
    void a_body_that_is_too_large_when_decoded_is_413() {
        Retort application = Retort.create()
                .limits(Limits.defaults().bodyLength(100))
                .preParsing((_, _) -> new ByteArrayInputStream(new byte[101]))
                .mount(new Orders(steps));

        order(application, GOOD).expect(413);
    }

    @Resource("/skipping")
    record Skipping() {

        @Post
        long skip(long count, InputStream body) throws IOException {
            body.skipNBytes(count);
            return count;
        }
    }

    private TestResponse skip(int count) {
        Retort application = Retort.create()
                .limits(Limits.defaults().bodyLength(100))
                .preParsing((_, _) -> new ByteArrayInputStream(new byte[200]) {
                    @Override
                    public void close() {
                        steps.add("closed");
                    }
                })
                .mount(new Skipping());
        try (var client = TestClient.inMemory(application)) {
            return client.post("/skipping?count=" + count)
                    .body("application/octet-stream", "tea")
                    .send();
        }
    }

    @Test
    void what_is_skipped_of_a_decoded_body_counts_as_well() {
        skip(100).expect(200);
        skip(101).expect(413);
    }

    @Test
    void the_stream_that_a_hook_gives_is_closed_when_the_request_is_over() {
        skip(1).expect(200);

        assertThat(steps).containsExactly("closed");
    }

    @Test
    void a_result_is_replaced_by_one_of_the_same_class_only() {
        Retort replacing = Retort.create()
                .preSerialization(
                        (_, result) -> new Order(((Order) result).item().toUpperCase(Locale.ROOT), 9))
                .mount(new Orders(steps));
        assertThat(order(replacing, GOOD).expect(200).text()).isEqualTo("{\"item\":\"TEA\",\"count\":9}");

        Retort wrong = Retort.create()
                .development(true)
                .preSerialization((_, _) -> "text")
                .mount(new Orders(steps));
        assertThat(order(wrong, GOOD).expect(500).json("/detail").toString())
                .contains("gave a java.lang.String in the place of a dev.retort.test.HooksTest$Order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /shop/created   | 201 | {"item":"TEA","count":9}
        /shop/versioned | 200 | {"item":"TEA","count":9}
        /shop/response  | 202 | {"item":"TEA","count":9}
        /shop/search    | 200 | {"item":"TEA","count":9}
        /shop/none      | 404 | {"item":"TEA","count":9}
        /shop/list      | 200 | [{"item":"TEA","count":9}]
        /lambda         | 200 | {"item":"TEA","count":9}
        /lambda/created | 201 | {"item":"TEA","count":9}
        /lambda/list    | 200 | [{"item":"TEA","count":9}]
        /lambda/text    | 200 | tea
        """)
    void whatever_is_written_as_json_is_replaced(String path, int status, String body) {
        Retort application = Retort.create()
                .preSerialization((_, result) -> replaced(result))
                .mount(new Shop())
                .onError(NoSuchElementException.class, (_, _) -> Response.of(404, TEA))
                .get("/lambda", _ -> TEA)
                .get("/lambda/created", _ -> Created.at("/orders/1", TEA))
                .get("/lambda/list", _ -> List.of(TEA))
                .get("/lambda/text", _ -> "tea");
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get(path).send().expect(status).text()).isEqualTo(body);
        }
    }

    private static Object replaced(Object result) {
        return switch (result) {
            case List<?> list ->
                new ArrayList<>(list.stream().map(HooksTest::replaced).toList());
            case Order order -> new Order(order.item().toUpperCase(Locale.ROOT), 9);
            default -> throw new IllegalArgumentException("is not written as JSON: " + result);
        };
    }

    private static final Order TEA = new Order("tea", 2);

    sealed interface Search {

        @Status(200)
        record Found(@Body Order order) implements Search {}

        @Status(404)
        record Missing() implements Search {}
    }

    @Resource("/shop")
    record Shop() {

        @Get("/created")
        Created<Order> created() {
            return Created.at("/orders/1", TEA);
        }

        @Get("/versioned")
        Versioned<Order> versioned() {
            return Versioned.of(1, TEA);
        }

        @Get("/response")
        Response<Order> response() {
            return Response.of(202, TEA);
        }

        @Get("/search")
        Search search() {
            return new Search.Found(TEA);
        }

        @Get("/none")
        Order none() {
            throw new NoSuchElementException();
        }

        @Get("/list")
        List<Order> list() {
            return List.of(TEA);
        }
    }

    @Test
    void an_answer_is_changed_before_it_is_sent_whether_it_is_an_error_or_not() {
        Retort application = Retort.create()
                .onSend((_, answer) -> answer.with("X-Served-By", "retort").without("Content-Type"))
                .get("/text", _ -> "text");

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/text").send().expect(200).header("X-Served-By"))
                    .contains("retort");
            TestResponse missing = client.get("/nothing").send().expect(404);
            assertThat(missing.header("X-Served-By")).contains("retort");
            assertThat(missing.header("Content-Type")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void background_work_is_done_in_order_after_the_answer_and_one_failure_does_not_stop_it(boolean overHttp) {
        Retort application = Retort.create().get("/work", request -> {
            request.background().run("first", () -> {
                steps.add("first");
                throw new IllegalStateException("no luck");
            });
            request.background().run("second", () -> steps.add("second"));
            steps.add("handler");
            return "done";
        });

        try (var client = overHttp ? TestClient.overHttp(application) : TestClient.inMemory(application)) {
            client.get("/work").send().expect(200);
        }

        assertThat(steps).containsExactly("handler", "first", "second");
    }

    @Test
    void background_work_is_dropped_when_the_handler_throws() {
        Retort application = Retort.create().get("/work", request -> {
            request.background().run("never", () -> steps.add("never"));
            throw new IllegalStateException("no luck");
        });

        try (var client = TestClient.inMemory(application)) {
            client.get("/work").send().expect(500);
        }

        assertThat(steps).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_application_does_its_tasks_when_it_starts_and_stops(boolean overHttp) {
        Retort application = Retort.create()
                .onReady(() -> steps.add("ready"))
                .onListen(() -> steps.add("listens"))
                .preClose(() -> steps.add("closing"))
                .onClose(() -> steps.add("closed first added"))
                .mount("/inner", (Scope inner) -> inner.onClose(() -> steps.add("closed last added")))
                .get("/", _ -> "hello");

        try (var client = overHttp ? TestClient.overHttp(application) : TestClient.inMemory(application)) {
            client.get("/").send().expect(200);
        }

        var expected = new ArrayList<>(List.of("ready", "closing", "closed last added", "closed first added"));
        if (overHttp) expected.add(1, "listens");
        assertThat(steps).containsExactlyElementsOf(expected);
    }

    @Test
    void an_application_that_stops_waits_for_handlers_that_were_interrupted_before_it_closes_what_they_use() {
        Retort application = Retort.create()
                .limits(Limits.defaults().handlerTime(Duration.ofSeconds(2)))
                .onClose(() -> steps.add("closed"))
                .get("/", _ -> {
                    rollBackWhenInterrupted();
                    return "rested";
                });

        try (var client = TestClient.overHttp(application)) {
            client.get("/").send().expect(503);
        }

        assertThat(steps).containsExactly("rolled back", "closed");
    }

    @Test
    void an_application_that_stops_waits_for_background_tasks_that_it_has_interrupted() {
        Retort application = Retort.create()
                .limits(Limits.defaults().shutdownTime(Duration.ofMillis(50)))
                .onClose(() -> steps.add("closed"))
                .get("/", request -> {
                    request.background().run("slow", this::rollBackWhenInterrupted);
                    return "hello";
                });

        try (var client = TestClient.overHttp(application)) {
            client.get("/").send().expect(200);
        }

        assertThat(steps).containsExactly("rolled back", "closed");
    }

    private void rollBackWhenInterrupted() throws InterruptedException {
        try {
            Thread.sleep(60_000);
        } finally {
            Thread.sleep(200);
            steps.add("rolled back");
        }
    }

    @Test
    void a_task_that_fails_at_the_start_stops_it_and_what_was_opened_is_closed() {
        Retort application = Retort.create()
                .onReady(() -> {
                    throw new IllegalStateException("no database");
                })
                .onClose(() -> steps.add("closed"));

        assertThatThrownBy(application::service)
                .hasMessage("the application cannot start: java.lang.IllegalStateException: no database");

        assertThat(steps).containsExactly("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"making", "ready"})
    void an_error_at_the_start_leaves_nothing_open(String failing) {
        Retort application = Retort.create()
                .provide(Shelf.class, _ -> new Shelf(steps))
                .provide(Order.class, provided -> {
                    provided.get(Shelf.class);
                    if (failing.equals("making")) throw new ExceptionInInitializerError("no counter");
                    return new Order("tea", 2);
                })
                .onReady(() -> {
                    throw new AssertionError("not ready");
                })
                .onClose(() -> steps.add("closed"));

        assertThatThrownBy(application::service).isInstanceOf(Error.class);

        assertThat(steps).containsExactly("closed", "shelf closed");
    }

    @Test
    void errors_at_the_end_leave_nothing_open() {
        Retort application = Retort.create()
                .provide(Shelf.class, _ -> new Shelf(steps))
                .provide(AutoCloseable.class, _ -> () -> {
                    throw new NoClassDefFoundError("Cupboard");
                })
                .preClose(() -> {
                    throw new NoClassDefFoundError("Farewell");
                })
                .onClose(() -> steps.add("closed"))
                .onClose(() -> {
                    throw new AssertionError("cannot close");
                });
        Running running = application.port(0).start();
        int port = running.port();

        running.close();

        assertThat(steps).containsExactly("closed", "shelf closed");
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }

    record Shelf(List<String> steps) implements AutoCloseable {

        @Override
        public void close() {
            steps.add("shelf closed");
        }
    }

    @Test
    void a_hook_knows_which_variables_its_route_has() {
        Retort application = Retort.create();
        application
                .onResponse((request, _) ->
                        steps.add(request.hasVariable("id") ? request.path("id") : "no id but " + request.target()))
                .get("/pets", _ -> "all")
                .get("/pets/{id}", _ -> "one");
        try (var client = TestClient.inMemory(application)) {
            client.get("/pets/7").send().expect(200);
            client.get("/pets").send().expect(200);
        }

        assertThat(steps).containsExactly("7", "no id but /pets");
    }

    @Test
    void a_hook_knows_the_path_of_the_route() {
        Retort application = Retort.create()
                .onResponse((request, _) ->
                        steps.add(request.method() + " " + request.route().orElse("leads nowhere")))
                .get("/pets/{id:[0-9]+}", _ -> "one")
                .mount("/shops/{shop}", shop -> shop.get("", _ -> "a shop").get("/{rest*}", _ -> "all"))
                .mount(
                        "/bakery",
                        Retort.create()
                                .onResponse((request, _) -> steps.add(
                                        request.prefix() + " " + request.route().orElseThrow()))
                                .get("/buns/{count}", _ -> "buns"));
        try (var client = TestClient.inMemory(application)) {
            client.get("/pets/7").send().expect(200);
            client.request("HEAD", "/pets/7").send().expect(200);
            client.get("/shops/north").send().expect(200);
            client.get("/shops/north/a/b").send().expect(200);
            client.get("/bakery/buns/3").send().expect(200);
            client.get("/pets/x").send().expect(404);
            client.post("/pets/7").send().expect(405);
            client.request("OPTIONS", "/pets/7").send().expect(204);
        }

        assertThat(steps)
                .containsExactly(
                        "GET /pets/{id:[0-9]+}",
                        "HEAD /pets/{id:[0-9]+}",
                        "GET /shops/{shop}",
                        "GET /shops/{shop}/{rest*}",
                        "/bakery /buns/{count}",
                        "GET leads nowhere",
                        "POST leads nowhere",
                        "OPTIONS leads nowhere");
    }
}
