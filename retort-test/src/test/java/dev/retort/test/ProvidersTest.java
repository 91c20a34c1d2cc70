// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Lifetime;
import dev.retort.PathParam;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Scoped;
import dev.retort.Sse;
import dev.retort.Status;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is made for a request, or for an application, and taken as a parameter.
class ProvidersTest {

    private final List<String> steps = new ArrayList<>();

    record Paging(int skip, int limit) {}

    record CurrentUser(String name) {}

    record Cage(long number) {}

    record Door(String key) {}

    /// Where everything is.
    static final class Store implements AutoCloseable {

        private final List<String> steps;

        Store(List<String> steps) {
            this.steps = steps;
            steps.add("store opened");
        }

        @Override
        public void close() {
            steps.add("store closed");
        }
    }

    /// Notes how a request went.
    record Transaction(List<String> steps) implements Scoped, AutoCloseable {

        @Override
        public void succeeded() {
            steps.add("committed");
        }

        @Override
        public void failed(Throwable thrown) {
            steps.add("rolled back");
            if (thrown instanceof ArithmeticException) throw Problem.badRequest("do not divide by zero");
        }

        @Override
        public void close() {
            steps.add("transaction closed");
        }
    }

    record Audit(Transaction transaction, List<String> steps) implements AutoCloseable {

        @Override
        public void close() {
            steps.add("audit closed");
        }
    }

    @Status(401)
    static final class UnknownUser extends Exception {

        private static final long serialVersionUID = 1;

        UnknownUser() {
            super("who are you?");
        }
    }

    record Common(List<String> steps) {

        /// Which part of a list.
        ///
        /// @param skip how many to leave out
        @Provides
        Paging paging(@Default("0") int skip, @Default("100") @Max(100) int limit) {
            return new Paging(skip, limit);
        }

        /// Who is calling.
        ///
        /// @param token what the user was given
        /// @throws UnknownUser when nobody has this token
        @Provides
        CurrentUser user(@Header("X-Token") @Size(min = 3) String token, Store store) throws UnknownUser {
            steps.add("user looked up");
            if (token.equals("none")) throw new UnknownUser();
            return new CurrentUser(token);
        }

        @Provides
        Store store() {
            return new Store(steps);
        }

        @Provides(Lifetime.REQUEST)
        Transaction transaction() {
            steps.add("transaction begun");
            return new Transaction(steps);
        }

        @Provides
        Audit audit(Transaction transaction) {
            steps.add("audit begun");
            return new Audit(transaction, steps);
        }

        @Provides
        Cage cage(@PathParam("cage") long number) {
            return new Cage(number);
        }

        @Provides
        Door door(@Header("X-Key") String key) {
            steps.add("door tried");
            if (!key.equals("gold")) throw Problem.badRequest("this key does not fit");
            return new Door(key);
        }
    }

    @Json
    record Pet(String name) {}

    @Resource("/pets")
    record Pets(List<String> steps) {

        /// Pets.
        @Get
        String list(Paging paging, CurrentUser user) {
            return user.name() + " " + paging.skip() + " " + paging.limit();
        }

        @Post
        Pet add(Pet pet, Transaction transaction, Audit audit, CurrentUser user) {
            steps.add("handler");
            if (pet.name().equals("zero")) throw new ArithmeticException("/ by zero");
            if (!audit.transaction().equals(transaction)) throw new IllegalStateException("two transactions");
            return pet;
        }

        @Get("/in/{cage}")
        String in(long cage, Cage same) {
            return cage + " = " + same.number();
        }

        @GuardedBy(Door.class)
        @Delete("/{name}")
        void remove(String name) {
            steps.add("removed");
        }
    }

    private Retort application() {
        return Retort.create().provide(new Common(steps)).mount(new Pets(steps));
    }

    @Test
    void parameters_of_a_provider_are_read_and_its_value_is_handed_over() {
        try (var client = TestClient.inMemory(application())) {
            assertThat(client.get("/pets?skip=5")
                            .header("X-Token", "ada")
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("ada 5 100");
            assertThat(client.get("/pets/in/7").send().expect(200).text()).isEqualTo("7 = 7");
        }
    }

    @Test
    void faults_of_providers_are_told_together_with_those_of_the_endpoint_and_nobody_is_called() {
        try (var client = TestClient.inMemory(application())) {
            steps.clear();
            TestResponse response = client.post("/pets")
                    .header("X-Token", "a")
                    .body("application/json", "{\"name\":1}")
                    .send()
                    .expect(422);
            assertThat(response.json("/errors").toString())
                    .contains("\"in\":\"header\",\"pointer\":\"/X-Token\"")
                    .contains("\"in\":\"body\",\"pointer\":\"/name\"");
            assertThat(steps).isEmpty();
        }
    }

    @Test
    void what_is_made_for_a_request_is_made_once_and_closed_in_reverse_order() {
        try (var client = TestClient.inMemory(application())) {
            client.post("/pets")
                    .header("X-Token", "ada")
                    .json(new Pet("Rex"))
                    .send()
                    .expect(200);
        }

        assertThat(steps)
                .containsExactly(
                        "store opened",
                        "transaction begun",
                        "audit begun",
                        "user looked up",
                        "handler",
                        "committed",
                        "audit closed",
                        "transaction closed",
                        "store closed");
    }

    @Test
    void what_is_made_for_a_request_learns_of_its_failure_and_may_say_what_is_answered() {
        try (var client = TestClient.inMemory(application())) {
            TestResponse response = client.post("/pets")
                    .header("X-Token", "ada")
                    .json(new Pet("zero"))
                    .send()
                    .expect(400);
            assertThat(response.json("/detail")).hasToString("\"do not divide by zero\"");
        }

        assertThat(steps)
                .contains("rolled back")
                .doesNotContain("committed")
                .containsSubsequence("rolled back", "transaction closed");
    }

    /// Fails however a request went, as code does of which a part is missing.
    record Fragile() implements Scoped, AutoCloseable {

        @Override
        public void failed(Throwable thrown) {
            throw new NoClassDefFoundError("Rollback");
        }

        @Override
        public void close() {
            throw new NoClassDefFoundError("Closing");
        }
    }

    @Test
    void an_error_of_one_that_was_made_for_a_request_keeps_nothing_from_the_others() {
        Retort application = Retort.create()
                .providePerRequest(Transaction.class, (_, _) -> new Transaction(steps))
                .providePerRequest(Fragile.class, (_, provided) -> {
                    provided.get(Transaction.class);
                    return new Fragile();
                })
                .guard(Fragile.class)
                .get("/", _ -> {
                    throw Problem.of(409, "not now");
                });
        try (var client = TestClient.inMemory(application)) {
            client.get("/").send().expect(500);
        }

        assertThat(steps).containsExactly("rolled back", "transaction closed");
    }

    @Test
    void a_declared_exception_of_a_provider_is_answered_with_its_status() {
        try (var client = TestClient.inMemory(application())) {
            client.get("/pets").header("X-Token", "none").send().expect(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"gold, 204, door tried|removed", "iron, 400, door tried", ", 422, ''"})
    void a_guard_is_asked_first_though_nobody_takes_what_it_gives(String key, int status, String expected) {
        try (var client = TestClient.inMemory(application())) {
            steps.clear();
            var request = client.delete("/pets/rex");
            if (key != null) request.header("X-Key", key);
            request.send().expect(status);
            assertThat(String.join("|", steps)).isEqualTo(expected);
        }
    }

    @Test
    void a_guard_of_a_scope_guards_everything_in_it_and_nothing_beside() {
        Retort application = Retort.create()
                .provide(new Common(steps))
                .mount("/safe", safe -> safe.guard(Door.class).get("/gold", _ -> "shining"))
                .get("/open", _ -> "welcome");

        try (var client = TestClient.inMemory(application)) {
            client.get("/open").send().expect(200);
            client.get("/safe/gold").send().expect(422);
            client.get("/safe/gold").header("X-Key", "iron").send().expect(400);
            client.get("/safe/gold").header("X-Key", "gold").send().expect(200);
        }
    }

    @Test
    void a_scope_below_may_provide_something_else() {
        Retort application = Retort.create()
                .provide(new Common(steps))
                .mount(new Pets(steps))
                .mount(
                        "/first",
                        first -> first.providePerRequest(Paging.class, (_, _) -> new Paging(0, 1))
                                .mount(new Pets(steps)));

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/pets").header("X-Token", "ada").send().text())
                    .isEqualTo("ada 0 100");
            assertThat(client.get("/first/pets").header("X-Token", "ada").send().text())
                    .isEqualTo("ada 0 1");
        }
    }

    @Test
    void a_test_overrides_what_is_provided_and_what_it_replaces_is_not_made() {
        Retort application = application()
                .override(CurrentUser.class, _ -> new CurrentUser("tester"))
                .override(Store.class, _ -> new Store(new ArrayList<>()));

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/pets").send().expect(200).text()).isEqualTo("tester 0 100");
        }

        assertThat(steps).isEmpty();
    }

    @Test
    void what_nobody_provides_is_told_at_the_start_with_the_way_that_leads_to_it() {
        Retort application = Retort.create()
                .providePerRequest(Transaction.class, (_, _) -> new Transaction(steps))
                .mount(new Pets(steps));

        assertThatThrownBy(application::service)
                .hasMessageContaining(
                        "GET /pets needs dev.retort.test.ProvidersTest$Paging, which nobody provides: add provide(Paging.class, …), provide(…) of an object that has a method with @Provides for it, or install(…) of a plugin that provides it, to its scope or to one around it. If it is to be read from the request, add @Json to it.")
                .hasMessageContaining("POST /pets needs dev.retort.test.ProvidersTest$Audit")
                .hasMessageContaining("DELETE /pets/{name} needs dev.retort.test.ProvidersTest$Door");
    }

    record Egg(Hen hen) {}

    record Hen(Egg egg) {}

    record Farm() {

        @Provides
        Egg egg(Hen hen) {
            return new Egg(hen);
        }

        @Provides
        Hen hen(Egg egg) {
            return new Hen(egg);
        }
    }

    @Resource("/eggs")
    record Eggs() {

        @Get
        String get(Egg egg) {
            return egg.toString();
        }
    }

    @Test
    void providers_that_need_one_another_are_told_at_the_start() {
        Retort application = Retort.create().provide(new Farm()).mount(new Eggs());

        assertThatThrownBy(application::service)
                .hasMessageContaining(
                        "providers need one another in a circle: dev.retort.test.ProvidersTest$Egg needs dev.retort.test.ProvidersTest$Hen needs dev.retort.test.ProvidersTest$Egg");
    }

    record Rows(int most) {}

    record Tables() {

        @Provides
        Rows rows(@Query @Max(5) int rows, @Header("X-Table") String table) {
            return new Rows(rows);
        }
    }

    @Resource("/tables")
    record Tabled() {

        @Get
        int get(Optional<Integer> rows, @Header("x-table") String table, Rows most) {
            return most.most();
        }
    }

    @Test
    void a_parameter_that_is_read_twice_is_documented_as_what_both_demand() {
        Retort application = Retort.create().provide(new Tables()).mount(new Tabled());

        assertThat(application.openApi().at("/paths/~1tables/get/parameters")).hasToString("""
                [{"name":"rows","in":"query",\
                "schema":{"allOf":[{"type":"integer","format":"int32"},{"type":"integer","format":"int32","maximum":5}]},"required":true},\
                {"name":"x-table","in":"header","required":true,"schema":{"type":"string"}}]""");
        try (var client = TestClient.inMemory(application)) {
            client.get("/tables").header("X-Table", "a").send().expect(422);
            client.get("/tables?rows=6").header("X-Table", "a").send().expect(422);
            client.get("/tables?rows=5").header("X-Table", "a").send().expect(200);
        }
    }

    record Tenant(String name) {}

    record Bill(Tenant tenant) {}

    record Tenants() {

        @Provides
        Tenant tenant(@PathParam String tenant) {
            return new Tenant(tenant);
        }

        @Provides
        Bill bill(Tenant tenant) {
            return new Bill(tenant);
        }
    }

    @Resource("/bills")
    record Bills() {

        @Get
        String get(Bill bill) {
            return bill.tenant().name();
        }
    }

    @Test
    void a_variable_that_is_read_for_something_provided_has_to_be_in_the_path() {
        Retort application =
                Retort.create().provide(new Tenants()).mount("/{tenant}", tenant -> tenant.mount(new Bills()));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/ada/bills").send().expect(200).text()).isEqualTo("ada");
        }

        assertThat(application
                        .mount(new Bills())
                        .mount("/{name}", name -> name.guard(Tenant.class).get("/door", _ -> "open"))
                        .check())
                .containsExactly(
                        "GET /bills needs dev.retort.test.ProvidersTest$Tenant, which is made of the path variable {tenant}: add it to the path, or to a prefix of it",
                        "GET /{name}/door needs dev.retort.test.ProvidersTest$Tenant, which is made of the path variable {tenant}: add it to the path, or to a prefix of it");
    }

    record Session(String id) {}

    record Pool(Session session) {}

    record Mixed() {

        @Provides(Lifetime.REQUEST)
        Session session() {
            return new Session("1");
        }

        @Provides(Lifetime.APPLICATION)
        Pool pool(Session session) {
            return new Pool(session);
        }
    }

    @Resource("/pool")
    record PoolUser() {

        @Get
        String get(Pool pool) {
            return pool.toString();
        }
    }

    @Test
    void what_lives_longer_cannot_need_what_lives_for_one_request() {
        Retort application = Retort.create().provide(new Mixed()).mount(new PoolUser());

        assertThatThrownBy(application::service)
                .hasMessageContaining(
                        "dev.retort.test.ProvidersTest$Pool is made once for the application, but needs dev.retort.test.ProvidersTest$Session, which is made for each request: say @Provides(Lifetime.REQUEST) where dev.retort.test.ProvidersTest$Pool is provided");
    }

    @Test
    void what_cannot_be_made_stops_the_start() {
        Retort application = Retort.create().provide(Store.class, _ -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThatThrownBy(application::service)
                .hasMessage(
                        "the application cannot start: dev.retort.test.ProvidersTest$Store could not be made: java.lang.IllegalStateException: the disk is full");
    }

    record Desk(Store store) {}

    @Test
    void what_cannot_be_made_is_told_once_with_what_needs_it() {
        Retort application = Retort.create()
                .provide(Desk.class, provided -> new Desk(provided.get(Store.class)))
                .provide(Store.class, _ -> {
                    throw new IllegalStateException("the disk is full");
                });

        assertThatThrownBy(application::service)
                .hasMessage(
                        "the application cannot start: dev.retort.test.ProvidersTest$Store could not be made, which dev.retort.test.ProvidersTest$Desk needs: java.lang.IllegalStateException: the disk is full");
    }

    @Test
    void what_overrides_nothing_is_a_mistake() {
        Retort application = application().override(Thread.class, _ -> new Thread());

        assertThat(application.check())
                .containsExactly(
                        "override(java.lang.Thread.class, …) replaces nothing, since nobody provides a Thread: name the type that is provided");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void what_lives_as_long_as_the_application_is_closed_with_it(Way way) {
        try (var client = way.open(application())) {
            client.get("/pets").header("X-Token", "ada").send().expect(200);
            assertThat(steps).containsExactly("store opened", "user looked up");
        }

        assertThat(steps).endsWith("store closed");
    }

    @Test
    void what_a_provider_reads_and_answers_is_documented_with_every_endpoint_that_uses_it() {
        try (var client = TestClient.inMemory(application())) {
            TestResponse document = client.get("/openapi.json").send().expect(200);
            assertThat(document.json("/paths/~1pets/get/parameters").toString())
                    .contains("\"name\":\"skip\",\"in\":\"query\",\"description\":\"how many to leave out\"")
                    .contains("\"name\":\"limit\"")
                    .contains(
                            "\"name\":\"X-Token\",\"in\":\"header\",\"description\":\"what the user was given\",\"required\":true");
            assertThat(document.json("/paths/~1pets/get/responses/401/description"))
                    .hasToString("\"Nobody has this token\"");
            assertThat(document.json("/paths/~1pets~1{name}/delete/parameters").toString())
                    .contains("\"name\":\"X-Key\"");
            assertThat(document.json("/paths/~1pets~1in~1{cage}/get/parameters").toString())
                    .containsOnlyOnce("\"name\":\"cage\"");
        }
    }

    @Resource("/counted")
    record Counted() {
        @Get("/stream")
        Stream<Integer> stream(Transaction transaction) {
            return Stream.of(1, 2).peek(each -> transaction.steps().add("sent " + each));
        }

        @Get("/events")
        Sse<Integer> events(Transaction transaction) {
            return Sse.of(stream(transaction));
        }
    }

    @ParameterizedTest
    @CsvSource({"stream", "events"})
    void what_is_made_for_a_request_lives_until_the_end_of_its_stream(String path) {
        try (var client =
                TestClient.inMemory(Retort.create().provide(new Common(steps)).mount(new Counted()))) {
            client.get("/counted/" + path).send().expect(200);
        }

        assertThat(steps)
                .containsSubsequence("transaction begun", "sent 1", "sent 2", "transaction closed")
                .containsOnlyOnce("transaction begun", "transaction closed");
    }
}
