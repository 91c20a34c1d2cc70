// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Get;
import dev.retort.Plugin;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.RouteInfo;
import dev.retort.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Plugins that need something, and those that look at others.
class PluginsTest {

    record Store(String name) {}

    static final class Users implements Plugin {

        @Override
        public void install(Scope scope) {
            scope.get("/users", _ -> "all");
        }
    }

    record Roles(List<Class<?>> needs) implements Plugin {

        @Override
        public void install(Scope scope) {
            scope.get("/roles", _ -> "all");
        }
    }

    @Resource("/pets")
    record Pets() {

        @Get("/{id}")
        String one(long id) {
            return "pet " + id;
        }
    }

    @Test
    void a_plugin_finds_what_it_needs_in_its_scope_or_around_it_in_any_order() {
        assertThat(Retort.create()
                        .install(new Roles(List.of(Users.class, Store.class)))
                        .mount("/below", new Roles(List.of(Users.class, Store.class)))
                        .install(new Users())
                        .provide(Store.class, _ -> new Store("north"))
                        .check())
                .isEmpty();
    }

    @Test
    void what_a_plugin_needs_and_does_not_find_is_told_at_the_start() {
        Retort application = Retort.create()
                .mount("/beside", new Users())
                .install(new Roles(List.of(Users.class)))
                .mount("/below", new Roles(List.of(Store.class)));

        assertThat(application.check())
                .containsExactly(
                        "Roles needs Users: install(…) one in its scope or in one around it",
                        "Roles needs dev.retort.test.PluginsTest$Store, which nobody provides: add provide(Store.class, …), provide(…) of an object that has a method with @Provides for it, or install(…) of a plugin that provides it, to its scope or to one around it. If it is to be read from the request, add @Json to it.");
    }

    @Test
    void each_route_of_a_scope_and_below_is_told_when_the_application_starts() {
        var all = new ArrayList<RouteInfo>();
        var below = new ArrayList<RouteInfo>();
        Retort application = Retort.create()
                .onRoute(all::add)
                .get("/", _ -> "hello")
                .mount("/shops/{shop}", shop -> shop.mount(new Pets()).onRoute(below::add));
        assertThat(all).isEmpty();

        TestClient.inMemory(application).close();

        assertThat(all).containsExactly(new RouteInfo("GET", "/"), new RouteInfo("GET", "/shops/{shop}/pets/{id}"));
        assertThat(below).containsExactly(new RouteInfo("GET", "/shops/{shop}/pets/{id}"));
    }

    @Test
    void who_is_told_of_a_route_may_refuse_it() {
        Retort application = Retort.create().get("/Pets", _ -> "all").onRoute(route -> {
            if (!route.path().equals(route.path().toLowerCase(Locale.ROOT)))
                throw new IllegalStateException("no capital letters, please: " + route.path());
        });

        assertThatThrownBy(application::service).hasMessage("no capital letters, please: /Pets");
    }

    @Test
    void what_is_registered_is_installed_in_each_scope_below_that_is_mounted_later() {
        Retort application = Retort.create()
                .mount("/early", early -> early.get("/a", _ -> "a"))
                .onRegister(scope -> scope.get("/version", _ -> "1"))
                .mount("/late", late -> late.get("/b", _ -> "b").mount("/deep", deep -> deep.get("/c", _ -> "c")));
        try (var client = TestClient.inMemory(application)) {
            client.get("/early/version").send().expect(404);
            client.get("/version").send().expect(404);
            client.get("/late/version").send().expect(200);
            client.get("/late/deep/version").send().expect(200);
        }
    }
}
