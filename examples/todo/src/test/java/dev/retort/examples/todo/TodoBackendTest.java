// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Todo-Backend asks of every server.
class TodoBackendTest {

    private final TestClient client = TestClient.inMemory(TodoBackend.application());

    @AfterEach
    void close() {
        client.close();
    }

    private TestResponse post(String todo) {
        return client.post("/todos").body("application/json", todo).send().expect(201);
    }

    private TestResponse patch(String path, String change) {
        return client.request("PATCH", path).body("application/json", change).send();
    }

    private String list() {
        return client.get("/todos").send().expect(200).text();
    }

    @Test
    void what_is_posted_has_an_address_of_its_own_and_is_not_completed() {
        TestResponse added = client.post("/todos")
                .header("Host", "todo.example")
                .body("application/json", "{\"title\":\"walk the dog\"}")
                .send();
        String todo = "{\"title\":\"walk the dog\",\"completed\":false,\"url\":\"http://todo.example/todos/1\"}";

        assertThat(added.expect(201).text()).isEqualTo(todo);
        assertThat(added.header("Location")).contains("/todos/1");
        assertThat(client.get("/todos/1")
                        .header("Host", "todo.example")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(todo);
        assertThat(client.get("/todos").header("Host", "todo.example").send().text())
                .isEqualTo("[" + todo + "]");
    }

    @Test
    void title_order_and_whether_it_is_completed_can_be_changed() {
        post("{\"title\":\"a\",\"order\":10}");
        assertThat(patch("/todos/1", "{\"title\":\"b\"}").expect(200).text())
                .startsWith("{\"title\":\"b\",\"completed\":false,\"order\":10,");
        assertThat(patch("/todos/1", "{\"completed\":true}").expect(200).text())
                .startsWith("{\"title\":\"b\",\"completed\":true,\"order\":10,");
        assertThat(patch("/todos/1", "{\"order\":95}").expect(200).text())
                .startsWith("{\"title\":\"b\",\"completed\":true,\"order\":95,");
        assertThat(list()).startsWith("[{\"title\":\"b\",\"completed\":true,\"order\":95,");
    }

    @Test
    void one_is_deleted_and_all_are() {
        post("{\"title\":\"a\"}");
        post("{\"title\":\"b\"}");
        client.delete("/todos/1").send().expect(204);
        client.get("/todos/1").send().expect(404);
        assertThat(list()).startsWith("[{\"title\":\"b\"");
        client.delete("/todos").send().expect(204);
        assertThat(list()).isEqualTo("[]");
    }

    @Test
    void pages_of_any_origin_may_ask() {
        for (String path : new String[] {"/todos", "/todos/1", "/nothing"}) {
            assertThat(client.get(path).send().header("Access-Control-Allow-Origin"))
                    .contains("*");
        }
        TestResponse allowed = client.request("OPTIONS", "/todos/1")
                .header("Origin", "https://page.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "content-type")
                .send()
                .expect(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(allowed.header("Access-Control-Allow-Methods").orElse("")).contains("PATCH", "DELETE");
        assertThat(allowed.header("Access-Control-Allow-Headers").orElse("")).containsIgnoringCase("content-type");
    }
}
