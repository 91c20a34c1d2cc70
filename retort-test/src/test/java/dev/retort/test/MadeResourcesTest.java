// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Resources that are mounted by their classes.
class MadeResourcesTest {

    record Store(String name, List<String> closed) {}

    record Till(Store store) {}

    @Resource("/shop")
    record Shop(Store store, Till till) implements AutoCloseable {

        @Get("/name")
        String storeName() {
            return store.name();
        }

        @Get("/till")
        String tillName() {
            return "till of " + till.store().name();
        }

        @Override
        public void close() {
            store.closed().add(store.name());
        }
    }

    @Resource("/bare")
    static final class Bare {

        @Get
        String hello() {
            return "hello";
        }
    }

    @Resource("/named")
    record Named(String name) {

        @Get
        String hello() {
            return name;
        }
    }

    @Resource("/two")
    static final class Two {

        Two() {}

        Two(Store store) {
            this();
        }

        @Get
        String hello() {
            return "hello";
        }
    }

    record Sessions(String id) {}

    @Resource("/busy")
    record Busy(Sessions sessions) {

        @Get
        String hello() {
            return sessions.id();
        }
    }

    @Test
    void a_resource_is_made_of_what_its_scope_provides_and_closed_with_the_application() {
        var closed = new ArrayList<String>();
        Retort application = Retort.create()
                .provide(Store.class, _ -> new Store("north", closed))
                .provide(Till.class, provided -> new Till(provided.get(Store.class)))
                .mount(Shop.class)
                .mount(Bare.class)
                .mount(
                        "/south",
                        south -> south.mount(Shop.class)
                                .provide(Store.class, _ -> new Store("south", closed))
                                .provide(Till.class, provided -> new Till(provided.get(Store.class))));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/shop/name").send().expect(200).text()).isEqualTo("north");
            assertThat(client.get("/shop/till").send().expect(200).text()).isEqualTo("till of north");
            assertThat(client.get("/south/shop/till").send().expect(200).text()).isEqualTo("till of south");
            assertThat(client.get("/bare").send().expect(200).text()).isEqualTo("hello");
            assertThat(client.get("/openapi.json").send().expect(200).text()).contains("/south/shop/till");
        }
        assertThat(closed).containsExactly("south", "north");
    }

    @Test
    void a_test_replaces_what_a_resource_is_made_of() {
        Retort application = Retort.create()
                .provide(Store.class, _ -> new Store("real", new ArrayList<>()))
                .provide(Till.class, provided -> new Till(provided.get(Store.class)))
                .mount(Shop.class)
                .override(Store.class, _ -> new Store("fake", new ArrayList<>()));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/shop/till").send().expect(200).text()).isEqualTo("till of fake");
        }
    }

    @Test
    void what_cannot_be_made_is_told_at_the_start() {
        Retort application = Retort.create()
                .mount(Named.class)
                .mount(Two.class)
                .mount(Shop.class)
                .mount(Busy.class)
                .provide(Till.class, provided -> new Till(provided.get(Store.class)))
                .providePerRequest(Sessions.class, (_, _) -> new Sessions("1"));

        assertThat(application.check())
                .containsExactly(
                        "mount(dev.retort.test.MadeResourcesTest$Named.class) cannot make one: it needs one constructor alone, of which each parameter has a class of its own that is provided; or write mount(new Named(…))",
                        "mount(dev.retort.test.MadeResourcesTest$Two.class) cannot make one: it needs one constructor alone, of which each parameter has a class of its own that is provided; or write mount(new Two(…))",
                        "mount(dev.retort.test.MadeResourcesTest$Shop.class) needs dev.retort.test.MadeResourcesTest$Shop, which needs dev.retort.test.MadeResourcesTest$Store, which nobody provides: add provide(Store.class, …), provide(…) of an object that has a method with @Provides for it, or install(…) of a plugin that provides it, to its scope or to one around it. If it is to be read from the request, add @Json to it.",
                        "dev.retort.test.MadeResourcesTest$Busy is made once for the application, but needs dev.retort.test.MadeResourcesTest$Sessions, which is made for each request: say @Provides(Lifetime.REQUEST) where dev.retort.test.MadeResourcesTest$Busy is provided");
    }

    @Test
    void a_class_without_routes_is_told_what_it_lacks() {
        assertThatThrownBy(Retort.create().mount(Store.class)::service)
                .hasMessageContaining("dev.retort.test.MadeResourcesTest$Store has no routes: add @Resource to it");
    }
}
