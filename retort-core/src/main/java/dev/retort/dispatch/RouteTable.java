// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.When;
import dev.retort.dispatch.Application.Route;
import dev.retort.http.RequestHead;
import dev.retort.routing.Router;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Every route of an application: those that always apply, and before them those that apply on conditions,
/// the ones with the most conditions first.
public final class RouteTable {

    private final Router<Route> always;
    private final List<Conditional> conditional;

    private RouteTable(Router<Route> always, List<Conditional> conditional) {
        this.always = always;
        this.conditional = conditional;
    }

    private record Conditional(List<When> conditions, Router<Route> router) {

        boolean applies(RequestHead head) {
            return conditions.stream().allMatch(condition -> condition.holds(head));
        }
    }

    /// Looks a request up.
    ///
    /// @param path of its target, as in [Router#find]
    Router.Result<Route> find(RequestHead head, String path) {
        return find(head.method(), head, path);
    }

    /// Looks a request of another method up.
    Router.Result<Route> find(String method, RequestHead head, String path) {
        return conditional.isEmpty() ? always.find(method, path) : findAmong(method, head, path);
    }

    private Router.Result<Route> findAmong(String method, RequestHead head, String path) {
        var allowed = new TreeSet<String>();
        for (Conditional each : conditional) {
            if (!each.applies(head)) continue;
            switch (each.router().find(method, path)) {
                case Router.Found<Route> found -> {
                    return found;
                }
                case Router.MethodNotAllowed<Route>(var others) -> allowed.addAll(others);
                case Router.NotFound<Route> _ -> {}
            }
        }
        return switch (always.find(method, path)) {
            case Router.Found<Route> found -> found;
            case Router.MethodNotAllowed<Route>(var others) -> {
                allowed.addAll(others);
                yield new Router.MethodNotAllowed<>(allowed);
            }
            case Router.NotFound<Route> notFound ->
                allowed.isEmpty() ? notFound : new Router.MethodNotAllowed<>(allowed);
        };
    }

    /// Gathers routes. For one thread.
    public static final class Builder {

        private final Map<List<When>, Router.Builder<Route>> routers = new LinkedHashMap<>();

        /// Adds a route.
        ///
        /// @param conditions all of which must hold for it to apply
        public void add(List<When> conditions, Route route) {
            routers.computeIfAbsent(List.copyOf(conditions), _ -> new Router.Builder<>())
                    .add(route.method(), route.template(), route);
        }

        /// The table.
        public RouteTable build() {
            Router.Builder<Route> always = routers.getOrDefault(List.of(), new Router.Builder<>());
            List<Conditional> conditional = routers.entrySet().stream()
                    .filter(each -> !each.getKey().isEmpty())
                    .map(each -> new Conditional(each.getKey(), each.getValue().build()))
                    .sorted(Comparator.comparingInt(each -> -each.conditions().size()))
                    .toList();
            return new RouteTable(always.build(), conditional);
        }
    }
}
