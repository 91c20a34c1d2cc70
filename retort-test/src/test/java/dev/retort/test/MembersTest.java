// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Name;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members that requests have not, or answers, or neither.
class MembersTest {

    @Json
    record Account(
            @Json.ReadOnly @Default("0") long id,
            String name,
            @Json.WriteOnly String password,
            @Json.ReadOnly Optional<String> motto,
            @Json.Ignore @Nullable Socket socket,
            @Json.Ignore @Default("7") int luck) {

        /// How it is greeted.
        @Json.Computed
        String greeting() {
            return "Hello, " + name;
        }

        @Json.Computed
        @Name("short-password")
        Optional<Boolean> isShort() {
            return password.length() < 4 ? Optional.of(true) : Optional.empty();
        }
    }

    @Json
    record Team(List<Account> members, @Default("none") String name) {}

    @Json
    record Page<T>(List<T> items, @Default("1") int number) {}

    @Json
    record Moody(String name) {
        private static final AtomicInteger ASKED = new AtomicInteger();

        @Json.Computed
        Optional<Integer> mood() {
            return ASKED.incrementAndGet() % 2 == 1 ? Optional.of(1) : Optional.empty();
        }
    }

    @Json
    record Same(String name, Optional<String> note) {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/accounts")
        Account account(Account body) {
            return body;
        }

        @Post("/hidden")
        String hidden(Account body) {
            return body.toString();
        }

        @Patch("/accounts")
        String change(Merge<Account> change) {
            var account = new Account(5, "Tom", "secret", Optional.of("Meow"), null, 3);
            return change.apply(account).toString();
        }

        @Patch("/echo")
        Merge<Team> echo(Merge<Team> change) {
            return change;
        }

        @Patch("/teams")
        String team(Merge<Team> change) {
            var account = new Account(5, "Tom", "secret", Optional.of("Meow"), null, 3);
            return change.apply(new Team(List.of(account), "cats")).toString();
        }

        @Post("/teams")
        Page<Team> teams(Page<Team> body) {
            return body;
        }

        @Post("/moody")
        Moody moody(Moody body) {
            return body;
        }

        @Post("/same")
        Same same(Same body) {
            return body;
        }

        @Get("/page")
        Page<Same> page() {
            return new Page<>(List.of(), 1);
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    private String sent(TestRequest request, String body) {
        return request.body("application/json", body).send().expect(200).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"Tom","password":"secret"}         | {"id":0,"name":"Tom","greeting":"Hello, Tom"}
        {"name":"Tom","password":"abc"}            | {"id":0,"name":"Tom","greeting":"Hello, Tom","short-password":true}
        {"id":9,"name":"Tom","password":"secret","motto":5,"greeting":{},"luck":1,"\\u0000":0} | {"id":0,"name":"Tom","greeting":"Hello, Tom"}
        """)
    void what_answers_do_not_have_is_not_written_and_what_requests_do_not_have_changes_nothing(
            String body, String answer) {
        assertThat(sent(client.post("/accounts"), body)).isEqualTo(answer);
    }

    @Test
    void what_is_computed_is_computed_once() {
        assertThat(sent(client.post("/moody"), "{\"name\":\"Tom\"}")).isEqualTo("{\"name\":\"Tom\",\"mood\":1}");
        assertThat(sent(client.post("/moody"), "{\"name\":\"Tom\"}")).isEqualTo("{\"name\":\"Tom\"}");
    }

    @Test
    void stand_ins_are_there_when_it_was_read() {
        assertThat(sent(client.post("/hidden"), "{\"name\":\"Tom\",\"password\":\"secret\",\"id\":9,\"luck\":9}"))
                .isEqualTo("Account[id=0, name=Tom, password=secret, motto=Optional.empty, socket=null, luck=7]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                       | Account[id=5, name=Tom, password=secret, motto=Optional[Meow], socket=null, luck=3]
        {"name":"Tim","password":"abc"}          | Account[id=5, name=Tim, password=abc, motto=Optional[Meow], socket=null, luck=3]
        {"id":9,"motto":null,"luck":9,"greeting":null} | Account[id=5, name=Tom, password=secret, motto=Optional[Meow], socket=null, luck=3]
        {"\\u0000":1}                            | Account[id=5, name=Tom, password=secret, motto=Optional[Meow], socket=null, luck=3]
        {"\\u0000":null}                         | Account[id=5, name=Tom, password=secret, motto=Optional[Meow], socket=null, luck=3]
        """)
    void a_patch_keeps_what_no_client_can_set(String patch, String result) {
        assertThat(sent(client.patch("/accounts"), patch)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"dogs"} | Team[members=[Account[id=5, name=Tom, password=secret, motto=Optional[Meow], socket=null, luck=3]], name=dogs]
        {"members":[{"\\u0000":0,"name":"Tim","password":"abc"}]} | Team[members=[Account[id=0, name=Tim, password=abc, motto=Optional.empty, socket=null, luck=7]], name=cats]
        """)
    void a_patch_keeps_it_in_elements_that_it_does_not_name(String patch, String result) {
        assertThat(sent(client.patch("/teams"), patch)).isEqualTo(result);
    }

    @Test
    void a_patch_as_an_answer_has_nothing_that_only_requests_have() {
        assertThat(sent(
                        client.patch("/echo"),
                        "{\"name\":\"cats\",\"members\":[{\"name\":\"Tom\",\"password\":\"secret\"}]}"))
                .isEqualTo("{\"name\":\"cats\",\"members\":[{\"name\":\"Tom\"}]}");
    }

    @Test
    void requests_and_answers_have_schemas_of_their_own_where_they_differ() {
        assertThat(client.get("/openapi.json").send().expect(200).text()).contains("""
                        "Account":{"title":"Account","type":"object","required":["id","name","greeting"],"properties":{\
                        "id":{"type":"integer","format":"int64","default":0,"readOnly":true},\
                        "name":{"type":"string"},\
                        "motto":{"type":["string","null"],"readOnly":true},\
                        "greeting":{"type":"string","description":"How it is greeted.","readOnly":true},\
                        "short-password":{"type":["boolean","null"],"readOnly":true}}}""", """
                        "AccountInput":{"title":"AccountInput","type":"object","required":["name","password"],"properties":{\
                        "name":{"type":"string"},\
                        "password":{"type":"string","writeOnly":true}}}""", """
                        "Page_Team":{"title":"Page_Team","type":"object","required":["items","number"],""", """
                        "Page_TeamInput":{"title":"Page_TeamInput","type":"object","required":["items"],"properties":\
                        {"items":{"type":"array","items":{"$ref":"#/components/schemas/TeamInput"}},""", """
                        "AccountPatch":{"title":"AccountPatch",""");
    }

    @Test
    void there_is_one_schema_where_they_do_not_differ() {
        assertThat(client.get("/openapi.json").send().expect(200).text())
                .contains("\"Same\":{\"title\":\"Same\",")
                .doesNotContain("SameInput");
    }
}
