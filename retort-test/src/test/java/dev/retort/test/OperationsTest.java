// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Delete;
import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Info;
import dev.retort.Naming;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Tagged;
import org.junit.jupiter.api.Test;

/// What the document says about endpoints beside their parameters and answers.
class OperationsTest {

    /// Everything on sale.
    @Resource("/items")
    @Tagged("items")
    record Items() {

        /// Every item. There are many.
        ///
        /// @return the items, newest first
        @Get
        String getItems() {
            return "none";
        }

        @Post
        @Operation(id = "sell", summary = "Sell an item", extra = """
                {"x-cost": 3, "responses": {"200": {"description": "It is on sale."}}}""")
        void add() {}

        /// Forgets everything.
        @Delete
        @Deprecated
        @Tagged({"items", "danger"})
        void clear() {}

        @Get("/ping")
        @Tagged({})
        String ping() {
            return "pong";
        }
    }

    @Resource("/users")
    @Tagged("users")
    record Users() {

        @Post
        void createUser() {}
    }

    static final class Old {

        /// What was sold long ago.
        @Resource("/old")
        record Things() {

            @Get
            String all() {
                return "none";
            }
        }
    }

    /// What is sold now.
    @Resource("/things")
    record Things() {

        @Get
        String all() {
            return "none";
        }
    }

    @Resource("/written")
    record Written() {

        @Get
        @Operation(id = "thingsAll")
        String all() {
            return "none";
        }
    }

    private static TestResponse document(Retort application) {
        return TestClient.inMemory(application).get("/openapi.json").send().expect(200);
    }

    private final TestResponse document = document(Retort.create().mount(new Items()));

    @Test
    void an_id_and_a_summary_can_be_said() {
        assertThat(document.json("/paths/~1items/post/operationId")).hasToString("\"sell\"");
        assertThat(document.json("/paths/~1items/post/summary")).hasToString("\"Sell an item\"");
        assertThat(document.json("/paths/~1items/get/operationId")).hasToString("\"itemsGetItems\"");
        assertThat(document.json("/paths/~1items/get/summary")).hasToString("\"Every item\"");
    }

    @Test
    void the_comment_on_what_is_returned_describes_the_answer() {
        assertThat(document.json("/paths/~1items/get/responses/200/description"))
                .hasToString("\"The items, newest first\"");
    }

    @Test
    void what_is_written_by_hand_is_merged_into_the_operation() {
        assertThat(document.json("/paths/~1items/post/x-cost")).hasToString("3");
        assertThat(document.json("/paths/~1items/post/responses/200/description"))
                .hasToString("\"It is on sale.\"");
        assertThat(document.json("/paths/~1items/post/responses/400")).isNotNull();
    }

    @Test
    void a_deprecated_method_is_a_deprecated_operation() {
        assertThat(document.json("/paths/~1items/delete/deprecated")).hasToString("true");
    }

    @Test
    void tags_of_a_method_stand_for_those_of_the_resource() {
        assertThat(document.json("/paths/~1items/get/tags")).hasToString("[\"items\"]");
        assertThat(document.json("/paths/~1items/delete/tags")).hasToString("[\"items\",\"danger\"]");
        assertThat(document.text()).doesNotContain("\"tags\":[]");
        assertThat(document.json("/tags"))
                .hasToString("[{\"name\":\"items\",\"description\":\"Everything on sale.\"},{\"name\":\"danger\"}]");
    }

    @Test
    void an_application_calls_its_operations_as_it_likes() {
        TestResponse document = document(Retort.create()
                .documentation(Documentation.standard()
                        .operationIds(
                                each -> String.join("+", each.tags()) + "-" + Naming.SNAKE_CASE.of(each.method())))
                .mount(new Items())
                .mount(new Users()));

        assertThat(document.json("/paths/~1items/get/operationId")).hasToString("\"items-get_items\"");
        assertThat(document.json("/paths/~1items/post/operationId")).hasToString("\"sell\"");
        assertThat(document.json("/paths/~1items/delete/operationId")).hasToString("\"items_danger-clear\"");
        assertThat(document.json("/paths/~1users/post/operationId")).hasToString("\"users-create_user\"");
    }

    @Test
    void two_resources_of_one_name_are_told_apart() {
        TestResponse document = document(
                Retort.create().info(Info.of("Shop", "1")).mount(new Things()).mount(new Old.Things()));

        assertThat(document.json("/paths/~1things/get/operationId")).hasToString("\"thingsAll\"");
        assertThat(document.json("/paths/~1old/get/operationId"))
                .hasToString("\"dev_retort_test_OperationsTest_Old_ThingsAll\"");
        assertThat(document.json("/tags")).hasToString("""
                [{"name":"Things","description":"What is sold now."},\
                {"name":"dev.retort.test.OperationsTest.Old.Things","description":"What was sold long ago."}]""");
    }

    @Test
    void an_id_that_is_there_already_gets_a_number() {
        TestResponse document = document(Retort.create()
                .documentation(Documentation.standard().operationIds(_ -> "it"))
                .mount(new Things())
                .mount(new Users())
                .get("/it", _ -> "it"));

        assertThat(document.json("/paths/~1things/get/operationId")).hasToString("\"it\"");
        assertThat(document.json("/paths/~1users/post/operationId")).hasToString("\"it2\"");
    }

    @Test
    void an_id_that_was_written_is_kept() {
        TestResponse document = document(Retort.create()
                .mount(new Things())
                .mount(new Written())
                .mount("/again", again -> again.mount(new Written())));

        assertThat(document.json("/paths/~1things/get/operationId")).hasToString("\"thingsAll2\"");
        assertThat(document.json("/paths/~1written/get/operationId")).hasToString("\"thingsAll\"");
        assertThat(document.json("/paths/~1again~1written/get/operationId")).hasToString("\"thingsAll3\"");
    }
}
