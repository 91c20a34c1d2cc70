// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Cookie;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Secret;
import dev.retort.Unknown;
import dev.retort.session.Flash;
import dev.retort.session.Session;
import dev.retort.session.SessionAttribute;
import dev.retort.session.SessionStore;
import dev.retort.session.Sessions;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What an application knows of a visitor from one request to the next.
class SessionsTest {

    private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
    private static final Secret NEW_KEY = Secret.of("another key of thirty-two bytes!");
    private static final SessionAttribute<Cart> CART = SessionAttribute.of("cart", Cart.class);
    private static final SessionAttribute<String> NOTE = SessionAttribute.of("note", String.class);

    @Json
    record Cart(List<String> items) {

        Cart with(String item) {
            var more = new ArrayList<>(items);
            more.add(item);
            return new Cart(more);
        }
    }

    record Look(Optional<String> theme) {}

    @Resource("/cart")
    record Carts() {

        @Get
        List<String> items(Session session) {
            return session.get(CART).map(Cart::items).orElse(List.of());
        }

        @Post("/{item}")
        void add(String item, Session session) {
            session.set(CART, session.get(CART).orElse(new Cart(List.of())).with(item));
        }

        @Get("/themed")
        List<String> themed(@Cookie(unknown = Unknown.REFUSE) Look look, Session session) {
            return items(session);
        }

        @Get("/looks")
        String look(@Cookie(unknown = Unknown.REFUSE) Look look) {
            return look.toString();
        }
    }

    static Stream<Sessions> manners() {
        return Stream.of(Sessions.inCookie(KEY), Sessions.inStore(SessionStore.inMemory(100)));
    }

    private static Retort application(Sessions sessions) {
        return Retort.create()
                .install(sessions)
                .mount(new Carts())
                .get("/plain", _ -> "plain")
                .post("/renewal", request -> {
                    Session.of(request).renew();
                    return "renewed";
                })
                .post("/end", request -> {
                    Session.of(request).clear();
                    return "bye";
                })
                .post("/failure", request -> {
                    Session.of(request).set(NOTE, "failed once");
                    throw Problem.of(403, "wrong password");
                })
                .get("/note", request -> Session.of(request).get(NOTE).orElse("none"))
                .post("/flash", request -> {
                    Session.of(request).flash("info", "saved");
                    Session.of(request).flash("error", "but not printed");
                    return "later";
                })
                .get(
                        "/flashes",
                        request -> Session.of(request).flashes().stream()
                                .map(Flash::toString)
                                .toList());
    }

    /// The cookie of an answer, as a client sends it back.
    private static String cookie(TestResponse response) {
        return response.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    @ParameterizedTest
    @MethodSource("manners")
    void what_one_request_puts_in_the_next_one_finds(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String first = cookie(client.post("/cart/apple").send().expect(204));
            String second = cookie(
                    client.post("/cart/pear").header("Cookie", first).send().expect(204));
            assertThat(client.get("/cart").header("Cookie", second).send().text())
                    .isEqualTo("[\"apple\",\"pear\"]");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void its_cookie_is_known_where_others_are_refused(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String cookies = cookie(client.post("/cart/apple").send().expect(204)) + "; theme=dark";
            assertThat(client.get("/cart/themed")
                            .header("Cookie", cookies)
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("[\"apple\"]");
            assertThat(client.get("/cart/looks")
                            .header("Cookie", cookies)
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("Look[theme=Optional[dark]]");
            assertThat(client.get("/cart/looks")
                            .header("Cookie", cookies + "; tracker=1")
                            .send()
                            .expect(422)
                            .json("/errors"))
                    .hasToString(
                            "[{\"in\":\"cookie\",\"pointer\":\"/tracker\",\"code\":\"unknown\",\"detail\":\"is not known\"}]");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void its_cookie_is_out_of_reach_for_scripts_other_sites_and_listeners(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            assertThat(client.post("/cart/apple").send().header("Set-Cookie").orElseThrow())
                    .matches("session=[A-Za-z0-9_-]{43,}; Max-Age=1209600; Path=/; Secure; HttpOnly; SameSite=Lax");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void who_does_not_use_a_session_gets_none(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            TestResponse unused = client.get("/plain").send();
            assertThat(unused.header("Set-Cookie")).isEmpty();
            assertThat(unused.header("Vary")).isEmpty();
            TestResponse read = client.get("/cart").send();
            assertThat(read.header("Set-Cookie")).isEmpty();
            assertThat(read.header("Vary")).contains("Cookie");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void a_session_that_does_not_change_is_not_sent_again(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String cookie = cookie(client.post("/cart/apple").send());
            assertThat(client.get("/cart").header("Cookie", cookie).send().header("Set-Cookie"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void a_cookie_that_nobody_gave_leads_to_an_empty_session_and_is_never_adopted(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String invented = "session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            assertThat(client.get("/cart").header("Cookie", invented).send().text())
                    .isEqualTo("[]");
            assertThat(cookie(client.post("/cart/apple")
                            .header("Cookie", invented)
                            .send()))
                    .isNotEqualTo(invented);
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void a_session_that_is_cleared_makes_the_client_forget_its_cookie(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String cookie = cookie(client.post("/cart/apple").send());
            assertThat(client.post("/end").header("Cookie", cookie).send().header("Set-Cookie"))
                    .contains("session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
        }
    }

    @Test
    void a_session_in_a_store_that_is_renewed_or_cleared_is_not_found_by_the_old_cookie() {
        try (var client = TestClient.inMemory(application(Sessions.inStore(SessionStore.inMemory(100))))) {
            String old = cookie(client.post("/cart/apple").send());
            String renewed =
                    cookie(client.post("/renewal").header("Cookie", old).send());
            assertThat(renewed).isNotEqualTo(old);
            assertThat(client.get("/cart").header("Cookie", old).send().text()).isEqualTo("[]");
            assertThat(client.get("/cart").header("Cookie", renewed).send().text())
                    .isEqualTo("[\"apple\"]");
            client.post("/end").header("Cookie", renewed).send().expect(200);
            assertThat(client.get("/cart").header("Cookie", renewed).send().text())
                    .isEqualTo("[]");
        }
    }

    /// A store that has no more than every store must have.
    record Table(Map<String, String> rows) implements SessionStore {

        @Override
        public Optional<String> load(String key) {
            return Optional.ofNullable(rows.get(key));
        }

        @Override
        public void save(String key, String content, Duration lifetime) {
            rows.put(key, content);
        }

        @Override
        public void remove(String key) {
            rows.remove(key);
        }
    }

    static Stream<Arguments> endings() {
        return Stream.of("/renewal", "/end")
                .flatMap(ending -> Stream.of(SessionStore.inMemory(100), new Table(new HashMap<>()))
                        .map(store -> Arguments.of(ending, store)));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_request_under_way_does_not_bring_back_a_session_that_was_renewed_or_cleared(
            String ending, SessionStore store) {
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        Retort application = application(Sessions.inStore(store)).post("/slow", request -> {
            Session session = Session.of(request);
            assertThat(session.get(CART)).isPresent();
            meanwhile.get().run();
            session.flash("info", "done at last");
            return "done";
        });
        try (var client = TestClient.inMemory(application)) {
            String cookie = cookie(client.post("/cart/apple").send());
            meanwhile.set(
                    () -> client.post(ending).header("Cookie", cookie).send().expect(200));

            TestResponse slow =
                    client.post("/slow").header("Cookie", cookie).send().expect(200);

            assertThat(slow.header("Set-Cookie")).isEmpty();
            assertThat(client.get("/cart").header("Cookie", cookie).send().text())
                    .isEqualTo("[]");
        }
    }

    @Test
    void a_store_holds_no_cookie() {
        var table = new Table(new HashMap<>());
        try (var client = TestClient.inMemory(application(Sessions.inStore(table)))) {
            String cookie = cookie(client.post("/cart/apple").send());
            assertThat(table.rows().keySet()).hasSize(1).doesNotContain(cookie.substring("session=".length()));
        }
    }

    @Test
    void a_store_in_memory_forgets_the_session_that_was_used_longest_ago() {
        try (var client = TestClient.inMemory(application(Sessions.inStore(SessionStore.inMemory(2))))) {
            String first = cookie(client.post("/cart/apple").send());
            String second = cookie(client.post("/cart/pear").send());
            client.get("/cart").header("Cookie", first).send().expect(200);
            client.post("/cart/plum").send().expect(204);
            assertThat(client.get("/cart").header("Cookie", first).send().text())
                    .isEqualTo("[\"apple\"]");
            assertThat(client.get("/cart").header("Cookie", second).send().text())
                    .isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void an_error_keeps_what_the_handler_has_set(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String cookie = cookie(client.post("/failure").send().expect(403));
            assertThat(client.get("/note").header("Cookie", cookie).send().text())
                    .isEqualTo("failed once");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void messages_are_shown_once(Sessions sessions) {
        try (var client = TestClient.inMemory(application(sessions))) {
            String cookie = cookie(client.post("/flash").send());
            TestResponse shown = client.get("/flashes").header("Cookie", cookie).send();
            assertThat(shown.text())
                    .isEqualTo("[\"Flash[kind=info, text=saved]\",\"Flash[kind=error, text=but not printed]\"]");
            assertThat(shown.header("Set-Cookie").orElseThrow()).startsWith("session=; Max-Age=0");
        }
    }

    @Test
    void a_new_key_opens_what_the_old_one_sealed() {
        try (var client = TestClient.inMemory(application(Sessions.inCookie(KEY)));
                var later = TestClient.inMemory(application(Sessions.inCookie(NEW_KEY, KEY)));
                var latest = TestClient.inMemory(application(Sessions.inCookie(NEW_KEY)))) {
            String old = cookie(client.post("/cart/apple").send());
            String renewed =
                    cookie(later.post("/cart/pear").header("Cookie", old).send());
            assertThat(latest.get("/cart").header("Cookie", old).send().text()).isEqualTo("[]");
            assertThat(latest.get("/cart").header("Cookie", renewed).send().text())
                    .isEqualTo("[\"apple\",\"pear\"]");
        }
    }

    @Test
    void a_value_of_another_type_than_was_kept_is_not_there() {
        SessionAttribute<Integer> count = SessionAttribute.of("note", Integer.class);
        Retort application = Retort.create().install(Sessions.inCookie(KEY)).post("/", request -> {
            Session.of(request).set(NOTE, "three");
            return Session.of(request).get(count).isPresent();
        });
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.post("/").send().text()).isEqualTo("false");
        }
    }

    @Test
    void a_scope_may_have_sessions_of_its_own() {
        Retort application = Retort.create()
                .install(Sessions.inCookie(KEY))
                .mount(
                        "/admin",
                        admin -> admin.install(Sessions.inCookie(NEW_KEY).cookie(cookie -> cookie.path("/admin")))
                                .post("/note", request -> {
                                    Session.of(request).set(NOTE, "admin");
                                    return "set";
                                }));
        try (var client = TestClient.inMemory(application)) {
            TestResponse response = client.post("/admin/note").send();
            assertThat(response.headers().stream().filter("set-cookie"::equalsIgnoreCase))
                    .hasSize(1);
            assertThat(response.header("Set-Cookie").orElseThrow()).contains("Path=/admin;");
        }
    }

    @Test
    void the_document_tells_of_the_cookie() {
        try (var client = TestClient.inMemory(application(Sessions.inCookie(KEY)))) {
            assertThat(client.get("/openapi.json").send().json("/paths/~1cart/get/parameters"))
                    .hasToString("[{\"name\":\"session\",\"in\":\"cookie\",\"description\":"
                            + "\"What leads to the visitor's session; given by an earlier answer.\","
                            + "\"schema\":{\"type\":\"string\"}}]");
        }
    }
}
