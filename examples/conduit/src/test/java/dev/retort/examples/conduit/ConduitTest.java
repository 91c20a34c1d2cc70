// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of RealWorld.
class ConduitTest {

    private static final String DRAGON = """
        {"article": {"title": "How to train", "description": "Ever wonder?", "body": "Carefully.", "tagList": ["tame", "dragons"]}}""";

    private final TestClient client = TestClient.inMemory(Conduit.application(new Passwords(1)));

    /// The token of somebody who is there.
    private String ada = "";

    @BeforeEach
    void register() {
        ada = registered("ada");
    }

    @AfterEach
    void close() {
        client.close();
    }

    private String registered(String name) {
        return post("", "/users", """
            {"user": {"username": "%1$s", "email": "%1$s@mail.example", "password": "lovelace"}}""".formatted(name))
                .expect(201)
                .json("/user/token")
                .toString()
                .replace("\"", "");
    }

    private TestResponse ask(String method, String token, String path, String body) {
        var request = client.request(method, "/api" + path);
        if (!token.isEmpty()) request = request.header("Authorization", "Token " + token);
        if (!body.isEmpty()) request = request.body("application/json", body);
        return request.send();
    }

    private TestResponse post(String token, String path, String body) {
        return ask("POST", token, path, body);
    }

    private TestResponse get(String token, String path) {
        return ask("GET", token, path, "");
    }

    private static String at(TestResponse response, String pointer) {
        return response.json(pointer).toString();
    }

    @Test
    void an_account_is_made_once_and_logged_in_with_its_password() {
        assertThat(post("", "/users", """
            {"user": {"username": "ada", "email": "other@mail.example", "password": "lovelace"}}""").expect(409).text())
                .isEqualTo("{\"errors\":{\"username\":[\"has already been taken\"]}}");
        assertThat(post("", "/users", """
            {"user": {"username": "other", "email": "ADA@mail.example", "password": "lovelace"}}""").expect(409).text())
                .isEqualTo("{\"errors\":{\"email\":[\"has already been taken\"]}}");
        TestResponse login = post("", "/users/login", """
            {"user": {"email": "ada@mail.example", "password": "lovelace"}}""").expect(200);
        assertThat(login.text()).endsWith(",\"username\":\"ada\",\"bio\":null,\"image\":null}}");
        assertThat(post("", "/users/login", """
            {"user": {"email": "ada@mail.example", "password": "byron"}}""").expect(401).text())
                .isEqualTo("{\"errors\":{\"credentials\":[\"invalid\"]}}");
    }

    @Test
    void a_token_is_known_as_token_and_as_bearer() {
        get(ada, "/user").expect(200);
        client.get("/api/user").header("Authorization", "Bearer " + ada).send().expect(200);
        for (String wrong : List.of("Token", "Token x", "Basic " + ada, ada)) {
            assertThat(client.get("/api/user")
                            .header("Authorization", wrong)
                            .send()
                            .expect(401)
                            .text())
                    .isEqualTo("{\"errors\":{\"token\":[\"is missing\"]}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /user",
        "PUT, /user",
        "POST, /articles",
        "GET, /articles/feed",
        "PUT, /articles/none",
        "DELETE, /articles/none",
        "POST, /articles/none/comments",
        "DELETE, /articles/none/comments/1",
        "POST, /articles/none/favorite",
        "DELETE, /articles/none/favorite",
        "POST, /profiles/nobody/follow",
        "DELETE, /profiles/nobody/follow"
    })
    void who_is_not_logged_in_learns_that_first(String method, String path) {
        assertThat(ask(method, "", path, "GET DELETE".contains(method) ? "" : "{}")
                        .expect(401)
                        .text())
                .isEqualTo("{\"errors\":{\"token\":[\"is missing\"]}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        POST | /users         | {"user": {"username": "", "email": "a@b.example", "password": "lovelace"}}  | {"username":["can't be blank"]}
        POST | /users         | {"user": {"username": "b", "email": "", "password": "lovelace"}}            | {"email":["can't be blank"]}
        POST | /users         | {"user": {"username": "b", "email": "a@b.example", "password": ""}}         | {"password":["can't be blank"]}
        POST | /users/login   | {"user": {"email": "", "password": "x"}}                                    | {"email":["can't be blank"]}
        PUT  | /user          | {"user": {"email": null}}                                                   | {"email":["can't be blank"]}
        PUT  | /user          | {"user": {"username": ""}}                                                  | {"username":["can't be blank"]}
        PUT  | /user          | {"user": {"password": null}}                                                | {"password":["can't be blank"]}
        PUT  | /user          | {"user": {"password": "seven77"}}                                           | {"password":["must have 8 to 200 characters"]}
        POST | /articles      | {"article": {"title": "", "description": "d", "body": "b"}}                 | {"title":["can't be blank"]}
        POST | /articles      | {"article": {"title": "t", "body": "b"}}                                    | {"description":["can't be blank"]}
        PUT  | /articles/how-to-train | {"article": {"tagList": null}}                                      | {"tagList":["can't be blank"]}
        PUT  | /articles/how-to-train | {"article": {"body": ""}}                                           | {"body":["can't be blank"]}
        POST | /articles/how-to-train/comments | {"comment": {"body": " "}}                                 | {"body":["can't be blank"]}
        """)
    void what_is_blank_is_refused_by_name(String method, String path, String body, String errors) {
        post(ada, "/articles", DRAGON);
        assertThat(ask(method, ada, path, body).expect(422).text()).isEqualTo("{\"errors\":" + errors + "}");
    }

    @Test
    void an_account_changes_only_what_is_sent_and_its_token_lasts() {
        ask("PUT", ada, "/user", "{\"user\":{\"bio\":\"poet\",\"image\":\"a.png\"}}")
                .expect(200);
        TestResponse renamed = ask("PUT", ada, "/user", "{\"user\":{\"username\":\"countess\",\"bio\":\"\"}}");
        assertThat(renamed.expect(200).text()).endsWith("\"username\":\"countess\",\"bio\":null,\"image\":\"a.png\"}}");
        assertThat(at(get(ada, "/user"), "/user/username")).isEqualTo("\"countess\"");
        ask("PUT", ada, "/user", "{\"user\":{\"password\":\"" + "p".repeat(64) + "\"}}")
                .expect(200);
        post("", "/users/login", "{\"user\":{\"email\":\"ada@mail.example\",\"password\":\"lovelace\"}}")
                .expect(401);
    }

    @Test
    void an_article_is_published_found_changed_and_taken_back() {
        TestResponse published = post(ada, "/articles", DRAGON).expect(201);
        assertThat(published.text())
                .startsWith(
                        "{\"article\":{\"slug\":\"how-to-train\",\"title\":\"How to train\",\"description\":\"Ever wonder?\","
                                + "\"body\":\"Carefully.\",\"tagList\":[\"dragons\",\"tame\"],\"createdAt\":\"")
                .endsWith("\"favorited\":false,\"favoritesCount\":0,"
                        + "\"author\":{\"username\":\"ada\",\"bio\":null,\"image\":null,\"following\":false}}}");
        assertThat(at(published, "/article/createdAt"))
                .matches("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"");

        TestResponse changed = ask("PUT", ada, "/articles/how-to-train", "{\"article\":{\"title\":\"How to tame\"}}");
        assertThat(at(changed.expect(200), "/article/slug")).isEqualTo("\"how-to-tame\"");
        assertThat(at(changed, "/article/tagList")).isEqualTo("[\"dragons\",\"tame\"]");
        assertThat(at(changed, "/article/createdAt")).isEqualTo(at(published, "/article/createdAt"));
        assertThat(at(changed, "/article/updatedAt")).isGreaterThan(at(published, "/article/updatedAt"));
        assertThat(get("", "/articles/how-to-train").expect(404).text())
                .isEqualTo("{\"errors\":{\"article\":[\"not found\"]}}");

        String bob = registered("bob");
        assertThat(ask("PUT", bob, "/articles/how-to-tame", "{\"article\":{\"body\":\"x\"}}")
                        .expect(403)
                        .text())
                .isEqualTo("{\"errors\":{\"article\":[\"forbidden\"]}}");
        ask("DELETE", bob, "/articles/how-to-tame", "").expect(403);
        ask("DELETE", ada, "/articles/how-to-tame", "").expect(204);
        ask("DELETE", ada, "/articles/how-to-tame", "").expect(404);
    }

    @Test
    void articles_with_one_title_have_addresses_of_their_own() {
        String first = at(post(ada, "/articles", DRAGON), "/article/slug");
        String second = at(post(ada, "/articles", DRAGON), "/article/slug");
        assertThat(second).isNotEqualTo(first).startsWith("\"how-to-train-");
    }

    @Test
    void articles_are_listed_newest_first_without_their_text() {
        String bob = registered("bob");
        post(ada, "/articles", DRAGON);
        post(bob, "/articles", "{\"article\":{\"title\":\"Two\",\"description\":\"d\",\"body\":\"b\"}}");
        post(ada, "/articles/two/favorite", "").expect(200);

        for (var expected : Map.of(
                        "", "two how-to-train 2",
                        "?limit=1", "two 2",
                        "?limit=1&offset=1", "how-to-train 2",
                        "?tag=tame", "how-to-train 1",
                        "?author=bob", "two 1",
                        "?favorited=ada", "two 1",
                        "?author=nobody", "0")
                .entrySet()) {
            TestResponse page = get("", "/articles" + expected.getKey()).expect(200);
            String found = page.text()
                    .replaceAll("\"slug\":\"([^\"]*)\"|.", "$1 ")
                    .strip()
                    .replaceAll(" +", " ");
            assertThat((found + " " + at(page, "/articlesCount")).strip()).isEqualTo(expected.getValue());
            assertThat(page.text()).doesNotContain("\"body\"");
        }
        assertThat(get("", "/tags").text()).isEqualTo("{\"tags\":[\"dragons\",\"tame\"]}");
    }

    @Test
    void whom_somebody_follows_fills_the_feed() {
        String bob = registered("bob");
        post(ada, "/articles", DRAGON);
        assertThat(at(get(bob, "/articles/feed"), "/articlesCount")).isEqualTo("0");
        assertThat(post(bob, "/profiles/ada/follow", "").expect(200).text())
                .isEqualTo("{\"profile\":{\"username\":\"ada\",\"bio\":null,\"image\":null,\"following\":true}}");
        assertThat(at(get(bob, "/articles/feed"), "/articlesCount")).isEqualTo("1");
        assertThat(at(get(bob, "/articles/how-to-train"), "/article/author/following"))
                .isEqualTo("true");
        assertThat(at(get("", "/profiles/ada"), "/profile/following")).isEqualTo("false");
        assertThat(at(ask("DELETE", bob, "/profiles/ada/follow", ""), "/profile/following"))
                .isEqualTo("false");
        assertThat(post(bob, "/profiles/nobody/follow", "").expect(404).text())
                .isEqualTo("{\"errors\":{\"profile\":[\"not found\"]}}");
    }

    @Test
    void favourites_are_counted() {
        post(ada, "/articles", DRAGON);
        TestResponse liked = post(ada, "/articles/how-to-train/favorite", "").expect(200);
        assertThat(at(liked, "/article/favorited") + at(liked, "/article/favoritesCount"))
                .isEqualTo("true1");
        assertThat(at(get("", "/articles/how-to-train"), "/article/favorited")).isEqualTo("false");
        TestResponse left = ask("DELETE", ada, "/articles/how-to-train/favorite", "");
        assertThat(at(left, "/article/favorited") + at(left, "/article/favoritesCount"))
                .isEqualTo("false0");
    }

    @Test
    void comments_are_taken_back_by_who_made_them() {
        String bob = registered("bob");
        post(ada, "/articles", DRAGON);
        TestResponse added = post(bob, "/articles/how-to-train/comments", "{\"comment\":{\"body\":\"Thanks!\"}}");
        String id = at(added.expect(201), "/comment/id");
        assertThat(at(get("", "/articles/how-to-train/comments"), "/comments/0/body"))
                .isEqualTo("\"Thanks!\"");
        assertThat(ask("DELETE", ada, "/articles/how-to-train/comments/" + id, "")
                        .expect(403)
                        .text())
                .isEqualTo("{\"errors\":{\"comment\":[\"forbidden\"]}}");
        assertThat(ask("DELETE", bob, "/articles/how-to-train/comments/99", "")
                        .expect(404)
                        .text())
                .isEqualTo("{\"errors\":{\"comment\":[\"not found\"]}}");
        ask("DELETE", bob, "/articles/how-to-train/comments/" + id, "").expect(204);
        assertThat(get("", "/articles/how-to-train/comments").text()).isEqualTo("{\"comments\":[]}");
        get("", "/articles/none/comments").expect(404);
    }
}
